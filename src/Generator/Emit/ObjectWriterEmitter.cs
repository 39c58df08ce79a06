using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The method of a record that writes it.</summary>
internal sealed class ObjectWriterEmitter(TypeText types, JsonCode json)
{
    private readonly string _use = types.Runtime("JsonUse");

    public void Emit(SourceWriter writer, ObjectModel model, string contract)
    {
        Dictionary<PropertyModel, (string Field, string Mask)> bits = ObjectEmitter.Bits(model);
        writer.Open("void " + contract + ".WriteJson(" + TypeText.Writer + " writer, " + _use + " use)")
            .Line("writer.WriteStartObject();");
        foreach (PropertyModel property in model.Properties)
        {
            string line = Member(property, bits);
            writer.Line(property.ReadOnly ? "if (use != " + _use + ".Request) { " + line + " }" : line);
        }

        if (model is { Closed: false, Rest: null })
        {
            writer.Line("AdditionalProperties.WriteTo(writer, use);");
        }
        else if (model.Rest is { } rest)
        {
            (string isThere, string some) = JsonCode.Some(rest, "more.Value", "some");
            writer.Line().Open("foreach (var more in AdditionalProperties)")
                .Line("writer.WritePropertyName(more.Key);")
                .Line(rest.Nullable ? "if (" + isThere + ") { " + json.Write(rest, some) + "; } else { writer.WriteNullValue(); }" : json.Write(rest, "more.Value") + ";")
                .Close().Line();
        }

        writer.Line("writer.WriteEndObject();").Close();
    }

    private string Member(PropertyModel property, Dictionary<PropertyModel, (string Field, string Mask)> bits)
    {
        string name = CSharp.Utf8(property.WireName);
        if (property.Constant is { } constant)
        {
            return property.Type.Kind switch
            {
                TypeKind.String => "writer.WriteString(" + name + ", " + CSharp.Utf8(constant) + ");",
                TypeKind.Boolean => "writer.WriteBoolean(" + name + ", " + constant + ");",
                _ => "writer.WriteNumber(" + name + ", " + property.Name + ");",
            };
        }

        string local = CSharp.Local(property.Name);
        if (property is { Required: true, WriteOnly: false, Type.Nullable: false } && !IsSetLater(property))
        {
            return Value(property, name, property.Name);
        }

        (string isThere, string value) = JsonCode.Some(property.Type, property.Name, local);
        string some = "if (" + isThere + ") { " + Value(property, name, value) + " }";
        if (bits.TryGetValue(property, out (string Field, string Mask) bit))
        {
            return "if ((" + bit.Field + " & " + bit.Mask + ") != 0) { " + some + " else { writer.WriteNull(" + name + "); } }";
        }

        return property is { Required: true, Type.Nullable: true } ? some + " else { writer.WriteNull(" + name + "); }" : some;
    }

    private string Value(PropertyModel property, string name, string value)
    {
        string write = json.WriteMember(property.Type, name, value);
        return property.Secret
            ? "if (use == " + _use + ".Describe) { writer.WriteString(" + name + ", " + types.Runtime("Json") + ".Mask); } else { " + write + " }"
            : write;
    }

    /// <summary>The service sets it, so in a value that the caller has just made it is null whatever its type says.</summary>
    private static bool IsSetLater(PropertyModel property) => property.ReadOnly && property.Type.IsReference;
}
