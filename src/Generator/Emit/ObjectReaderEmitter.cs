using System.Globalization;
using System.Text;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The method of a record that reads it: one pass over the tokens, nothing in between.</summary>
internal sealed class ObjectReaderEmitter(TypeText types, JsonCode json)
{
    /// <summary>From so many members on, the length of a name decides first: comparing with all of them would cost more than reading the value.</summary>
    private const int Wide = 12;

    private readonly string _json = types.Runtime("Json");

    public void Emit(SourceWriter writer, ObjectModel model, string self, string contract)
    {
        Dictionary<PropertyModel, (string Field, string Mask)> bits = ObjectEmitter.Bits(model);
        PropertyModel[] read = [.. model.Properties.Where(p => p.Constant is null)];
        writer.Open("static " + self + " " + contract + ".ReadJson(ref " + TypeText.Reader + " reader)");
        foreach (PropertyModel property in read)
        {
            writer.Line(types.Pending(property.Type) + " " + CSharp.Local(property.Name) + " = null;");
            if (NeedsFlag(property))
            {
                writer.Line("bool __has" + property.Name + " = false;");
            }
        }

        foreach (string field in bits.Values.Select(b => b.Field).Distinct())
        {
            writer.Line("uint " + field + " = 0;");
        }

        if (!model.Closed)
        {
            writer.Line(model.Rest is null
                ? types.Runtime("JsonMembers") + " more = default;"
                : "global::System.Collections.Generic.Dictionary<string, " + types.Of(model.Rest) + ">? more = null;");
        }

        writer.Line()
            .Line(_json + ".StartObject(ref reader, " + CSharp.Literal(model.Name) + ");")
            .Open("while (" + _json + ".NextMember(ref reader, out global::System.ReadOnlySpan<byte> name))");
        Members(writer, model, bits);
        writer.Close().Line().Open("return new " + self);
        foreach (PropertyModel property in read)
        {
            writer.Line(Assign(property, model.Name));
        }

        foreach (string field in bits.Values.Select(b => b.Field).Distinct())
        {
            writer.Line(field + " = " + field + ",");
        }

        if (!model.Closed)
        {
            writer.Line("AdditionalProperties = more" + (model.Rest is null ? "" : " ?? (" + types.Of(new TypeRef(TypeKind.Map, Element: model.Rest)) + ")global::System.Collections.Frozen.FrozenDictionary<string, " + types.Of(model.Rest) + ">.Empty") + ",");
        }

        writer.Close(";").Close();
    }

    private void Members(SourceWriter writer, ObjectModel model, Dictionary<PropertyModel, (string Field, string Mask)> bits)
    {
        if (model.Properties.Count < Wide)
        {
            string chain = "if";
            foreach (PropertyModel property in model.Properties)
            {
                writer.Line(chain + " (" + Is(property) + ") { " + Case(property, bits) + " }");
                chain = "else if";
            }

            writer.Line("else { " + Otherwise(model) + " }");
            return;
        }

        writer.Open("switch (name.Length)");
        foreach (IGrouping<int, PropertyModel> group in model.Properties.GroupBy(p => Encoding.UTF8.GetByteCount(p.WireName)).OrderBy(g => g.Key))
        {
            writer.Line("case " + group.Key.ToString(CultureInfo.InvariantCulture) + ":");
            string[] tests = [.. group.Select(p => "if (" + Is(p) + ") { " + Case(p, bits) + " continue; }")];
            writer.Indented([.. tests, "break;"]);
        }

        writer.Close().Line().Line(Otherwise(model));
    }

    private string Is(PropertyModel property) => _json + ".Is(name, " + CSharp.Utf8(property.WireName) + ")";

    private string Case(PropertyModel property, Dictionary<PropertyModel, (string Field, string Mask)> bits)
    {
        if (property.Constant is not null)
        {
            return "reader.Skip();";
        }

        string local = CSharp.Local(property.Name);
        string value = property.Type.Kind == TypeKind.Any
            ? "reader.Read(); " + local + " = " + json.Read(property.Type) + ";"
            : "if (" + _json + ".ReadNotNull(ref reader)) { " + local + " = " + json.Read(property.Type) + "; }";
        string flag = NeedsFlag(property) ? "__has" + property.Name + " = true; " : "";
        string bit = bits.TryGetValue(property, out (string Field, string Mask) found) ? found.Field + " |= " + found.Mask + "; " : "";
        return flag + bit + value;
    }

    private string Otherwise(ObjectModel model) =>
        model.Closed ? "reader.Skip();"
        : model.Rest is null ? "more.Add(ref reader);"
        : types.Runtime("JsonRead") + ".Member(ref reader, ref more, " + json.Reader(model.Rest) + ");";

    private string Assign(PropertyModel property, string owner)
    {
        string local = CSharp.Local(property.Name);
        string missing = "throw " + _json + ".Missing(" + CSharp.Literal(owner) + ", " + CSharp.Literal(property.WireName) + ")";
        string target = property.KeepsAbsence ? ObjectEmitter.Field(property) : property.Name;
        return target + " = " + (NeedsFlag(property) ? "__has" + property.Name + " ? " + local + " : " + missing : property is { Required: true, WriteOnly: false } ? local + " ?? " + missing : local) + ",";
    }

    private static bool NeedsFlag(PropertyModel property) => property is { Required: true, WriteOnly: false, Type.Nullable: true };
}
