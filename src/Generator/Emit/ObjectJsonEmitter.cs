using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>
/// What a record needs to read and write itself: the shape of its members as data, which the plumbing goes by, and one line for each
/// member and direction. Whatever is not said here the compiler of the consumer does not have to go through.
/// </summary>
internal sealed class ObjectJsonEmitter(TypeText types, JsonCode json)
{
    public void Emit(SourceWriter writer, ObjectModel model, string self, string contract)
    {
        Shape(writer, model);
        if (!model.IsParts)
        {
            Reader(writer, model, self, contract);
        }

        Writer(writer, model);
    }

    private static void Shape(SourceWriter writer, ObjectModel model)
    {
        string members = model.Properties.Count == 0 ? "" : ", " + CSharp.List([.. model.Properties.Select(p => Sign(p) + p.WireName)]);
        string[] settings =
        [
            .. Places("ReadOnly", model, p => p.ReadOnly),
            .. Places("Secret", model, p => p.Secret),
            .. model.Closed ? ["IsClosed = true"] : Array.Empty<string>(),
            .. model.Rest is not null ? ["IsMap = true"] : Array.Empty<string>(),
        ];
        string end = settings.Length == 0 ? ");" : ") { " + string.Join(", ", settings) + " };";
        writer.Line("private static readonly " + TypeText.Runtime("JsonShape") + " __shape = new(" + CSharp.Literal(model.Name) + members + end).Line();
    }

    private static IEnumerable<string> Places(string name, ObjectModel model, Func<PropertyModel, bool> isMeant)
    {
        string[] places = [.. model.Properties.Select((p, i) => (p, i)).Where(x => isMeant(x.p)).Select(x => Place(x.i))];
        return places.Length == 0 ? [] : [name + " = [" + string.Join(", ", places) + "]"];
    }

    /// <summary>See the plumbing's <c>JsonShape</c>.</summary>
    private static char Sign(PropertyModel property) => property switch
    {
        { Constant: not null } => '-',
        { Type.Kind: TypeKind.Any, Required: true, WriteOnly: false } => '#',
        { Type.Kind: TypeKind.Any } => '*',
        { Required: true, WriteOnly: false, Type.Nullable: true } => '!',
        { Required: true, WriteOnly: false } => '+',
        { KeepsAbsence: true } => '?',
        { Type.Nullable: true } => '~',
        _ => ' ',
    };

    private void Reader(SourceWriter writer, ObjectModel model, string self, string contract)
    {
        string parameters = "(ref " + TypeText.Reader + " reader)";
        writer.Line("static " + self + " " + contract + ".ReadJson" + parameters + " => new(ref reader);").Line();
        if (model.Properties.Any(ObjectEmitter.HasKeyword))
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        writer.Open("private " + model.Name + parameters);
        if (model.Rest is { } rest)
        {
            writer.Line("global::System.Collections.Generic.Dictionary<string, " + types.Of(rest) + ">? more = null;");
        }

        writer.Line(TypeText.Runtime("ObjectReader") + " json = new(ref reader, __shape);")
            .Open("while (json.Next(ref reader))");
        bool hasCases = model.Rest is not null || model.Properties.Any(p => p.Constant is null);
        if (hasCases)
        {
            writer.Open("switch (json.Member)");
        }

        for (int i = 0; i < model.Properties.Count; i++)
        {
            PropertyModel property = model.Properties[i];
            if (property.Constant is null)
            {
                // Which of those that keep their absence were there, the plumbing says for all of them at once.
                string target = property.KeepsAbsence ? ObjectEmitter.Field(property) : property.Name;
                writer.Line("case " + Place(i) + ": " + target + " = " + json.Read(property.Type) + "; break;");
            }
        }

        if (model.Rest is not null)
        {
            writer.Line("default: " + TypeText.Runtime("JsonRead") + ".Member(ref reader, ref more, " + json.Reader(model.Rest) + "); break;");
        }

        if (hasCases)
        {
            writer.Close();
        }

        writer.Close();
        string[] words = ObjectEmitter.Words(model);
        for (int i = 0; i < words.Length; i++)
        {
            writer.Line(words[i] + " = json.Set(" + Place(i) + ");");
        }

        if (model.Rest is not null)
        {
            writer.Line().Open("if (more is not null)").Line("AdditionalProperties = more;").Close();
        }
        else if (!model.Closed)
        {
            writer.Line().Line("AdditionalProperties = json.More;");
        }

        writer.Close().Line();
    }

    private void Writer(SourceWriter writer, ObjectModel model)
    {
        writer.Open("void " + TypeText.Runtime("IJsonWritable") + ".WriteJson(" + TypeText.Writer + " writer, " + TypeText.Runtime("JsonUse") + " use)")
            .Line(TypeText.Runtime("ObjectWriter") + " json = new(" + string.Join(", ", ["writer", "use", "__shape", .. ObjectEmitter.Words(model)]) + ");");
        for (int i = 0; i < model.Properties.Count; i++)
        {
            PropertyModel property = model.Properties[i];
            writer.Line("json." + JsonCode.Member(property.Type, isOption: IsOption(property)) + "(" + Place(i) + ", " + property.Name + json.ItemWriter(property.Type) + ");");
        }

        writer.Line("json.End(" + (model.Closed ? "" : model.Rest is { } rest ? "AdditionalProperties, " + json.Writer(rest) : "AdditionalProperties") + ");").Close();
    }

    /// <summary>True where the member of the record can be null though its type is none that can.</summary>
    private static bool IsOption(PropertyModel property) => !property.Required || property.WriteOnly || property.Type.Nullable;

    private static string Place(int index) => index.ToString(CultureInfo.InvariantCulture);
}
