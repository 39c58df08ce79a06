using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>A schema with listed members to a slim record that reads and writes itself.</summary>
internal sealed class ObjectEmitter(TypeText types)
{
    private readonly JsonCode _json = new(types);

    public string Emit(ObjectModel model)
    {
        string self = types.Own(model.Name);
        string contract = model.IsParts ? TypeText.Runtime("IParts") : TypeText.Runtime("IJsonModel") + "<" + self + ">";
        SourceWriter writer = new();
        DocWriter.Write(writer, model.Doc, "The schema <c>" + DocWriter.Escape(model.Name) + "</c> of the document.", model.Deprecated ? "Deprecated by the document." : "");
        writer.Line(TypeText.GeneratedCode);
        if (!model.IsParts)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + TypeText.Runtime("ModelConverter") + "<" + self + ">))]");
        }

        writer.Open("public sealed partial record " + model.Name + " : " + contract);
        Dictionary<PropertyModel, (string Field, string Mask)> bits = Bits(model);
        Fields(writer, model);
        foreach (PropertyModel property in model.Properties)
        {
            Property(writer, property, bits);
        }

        Rest(writer, model);
        if (model.IsParts)
        {
            new PartsEmitter(types).Emit(writer, model, contract);
        }
        else
        {
            Values(writer, model, self);
        }

        new ObjectJsonEmitter(types, _json).Emit(writer, model, self, contract);
        string type = writer.Close().ToString();
        return model.Properties.Any(p => p.IsObsolete) ? TypeText.WithDeprecated(type) : type;
    }

    /// <summary>Equality and text through JSON.</summary>
    private static void Values(SourceWriter writer, ObjectModel model, string self) =>
        writer.Line("/// <summary>With no member set, for an object initializer.</summary>")
            .Line("public " + model.Name + "() { }").Line()
            .Line("/// <summary>Deep: two values are equal when they write the same JSON. Costs as much as writing both.</summary>")
            .Line("public bool Equals(" + self + "? other) => " + TypeText.Runtime("Json") + ".Equal(this, other);").Line()
            .Line("/// <inheritdoc/>")
            .Line("public override int GetHashCode() => " + TypeText.Runtime("Json") + ".Hash(this);").Line()
            .Line("/// <summary>The type and its JSON for logs and debuggers, without the values of secret and of unlisted members.</summary>")
            .Line("public override string ToString() => " + TypeText.Runtime("Json") + ".Describe(" + CSharp.Literal(model.Name) + ", this);").Line()
            .Line("private bool PrintMembers(global::System.Text.StringBuilder builder) => false;").Line();

    /// <summary>The fields of 64 bits that hold the presence bits.</summary>
    public static string[] Words(ObjectModel model) => [.. Enumerable.Range(0, (model.Properties.Count(p => p.KeepsAbsence) + 63) / 64).Select(Word)];

    private static string Word(int number) => "__set" + (number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Members whose absence is kept, each with its presence bit.</summary>
    private static Dictionary<PropertyModel, (string Field, string Mask)> Bits(ObjectModel model) =>
        model.Properties.Where(p => p.KeepsAbsence).Select((p, i) => (p, Bit(i))).ToDictionary(x => x.p, x => x.Item2);

    private static (string Field, string Mask) Bit(int index) => (Word(index / 64), "0x" + (1UL << (index % 64)).ToString("X", CultureInfo.InvariantCulture) + "UL");

    /// <summary>The backing field of a member whose absence is kept.</summary>
    public static string Field(PropertyModel property) => CSharp.Field(property.Name);

    private void Fields(SourceWriter writer, ObjectModel model)
    {
        PropertyModel[] kept = [.. model.Properties.Where(p => p.KeepsAbsence)];
        foreach (string field in Words(model))
        {
            writer.Line("private ulong " + field + ";");
        }

        foreach (PropertyModel property in kept)
        {
            writer.Line("private " + types.Of(property.Type) + " " + Field(property) + ";");
        }

        if (kept.Length > 0)
        {
            writer.Line();
        }
    }

    private void Property(SourceWriter writer, PropertyModel property, Dictionary<PropertyModel, (string Field, string Mask)> bits)
    {
        string type = types.Of(property.Type);
        if (property.Constant is { } constant)
        {
            DocWriter.Write(writer, property.Doc, "Always <c>" + DocWriter.Escape(constant) + "</c>.");
            string literal = property.Type.Kind switch { TypeKind.String => CSharp.Literal(constant), TypeKind.Int64 => constant + "L", TypeKind.Double => constant + "D", _ => constant };
            writer.Line("public " + type + " " + property.Name + " => " + literal + ";").Line();
            return;
        }

        DocWriter.Write(writer, property.Doc, Contract(property), property.KeepsAbsence ? "Optional and nullable: assigning null sends null, not assigning sends nothing." : property.Deprecated && property.Required ? "Deprecated by the document." : "");
        if (property.IsObsolete)
        {
            writer.Line("[global::System.Obsolete(\"The document marks this member as deprecated.\")]");
        }

        if (property.KeepsAbsence)
        {
            (string field, string mask) = bits[property];
            writer.Open("public " + type + " " + property.Name)
                .Line("get => " + Field(property) + ";")
                .Line("init { " + Field(property) + " = value; " + field + " |= " + mask + "; }")
                .Close();
        }
        else
        {
            bool isAlwaysThere = property.Required && !property.WriteOnly;
            bool isSetByService = property.Required && !HasKeyword(property);
            writer.Line("public " + (HasKeyword(property) ? "required " : "") + (isAlwaysThere ? type : types.Pending(property.Type)) + " " + property.Name + " { get; init; }"
                + (isSetByService && property.Type.IsReference && !property.Type.Nullable ? " = default!;" : ""));
        }

        writer.Line();
    }

    /// <summary>True when the compiler asks for it in an object initializer.</summary>
    public static bool HasKeyword(PropertyModel property) => property is { Constant: null, Required: true } and ({ WriteOnly: true } or { ReadOnly: false });

    private static string Contract(PropertyModel property) => property switch
    {
        { Required: true, ReadOnly: true } => "Set by the service.",
        { Required: true, WriteOnly: true } => "Required to be sent; null in what the service answers.",
        { Required: true, Type.Nullable: true } => "Required; may be null.",
        { Required: true } => "Required.",
        _ => "Optional; null when absent.",
    };

    private void Rest(SourceWriter writer, ObjectModel model)
    {
        if (model.Closed)
        {
            return;
        }

        if (model.Rest is null)
        {
            writer.Line("/// <summary>Members that the document does not list, kept as they came and sent back.</summary>")
                .Line("public " + TypeText.Runtime("JsonMembers") + " AdditionalProperties { get; init; }").Line();
            return;
        }

        string type = types.Of(model.Rest);
        writer.Line("/// <summary>All members beside the listed ones, by their names and in the order of the answer; empty when there are none.</summary>")
            .Line("public " + types.Of(new TypeRef(TypeKind.Map, Element: model.Rest)) + " AdditionalProperties { get; init; } = global::System.Collections.Frozen.FrozenDictionary<string, " + type + ">.Empty;").Line();
    }
}
