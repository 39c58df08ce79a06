using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>
/// Several types to a struct that holds one of them. Its shape is what C# 15 takes for a union: the attribute, a constructor for each
/// case, and <c>Value</c>. Raw JSON is one more case, so that a kind newer than the document has a name and keeps its bytes.
/// </summary>
internal sealed class UnionEmitter(TypeText types)
{
    private const string Value = "Value";

    private readonly JsonCode _json = new(types);
    private readonly string _union = TypeText.Runtime("JsonUnion");
    private readonly string _raw = types.Of(TypeRef.Any);

    public string Emit(UnionModel model)
    {
        string self = types.Own(model.Name);
        string contract = TypeText.Runtime("IJsonModel") + "<" + self + ">";
        string value = Member(model, Value);
        SourceWriter writer = new();
        DocWriter.Write(
            writer,
            model.Doc,
            "One of the types of <c>" + DocWriter.Escape(model.Name) + "</c>.",
            "One of " + string.Join(", ", model.Cases.Select(See)) + (model.Reading is null ? "" : "; or the raw JSON, when the service sends a kind that the document does not list") + ". <c>switch</c> on <see cref=\"" + value + "\"/>."
                + (model.Deprecated ? " Deprecated by the document." : ""));
        writer.Line(TypeText.GeneratedCode);
        if (value == Value)
        {
            writer.Line("[global::System.Runtime.CompilerServices.Union]");
        }

        if (model.Reading is not null)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + TypeText.Runtime("ModelConverter") + "<" + self + ">))]");
        }

        writer.Open("public readonly partial struct " + model.Name + " : global::System.IEquatable<" + self + ">" + (model.Reading is null ? "" : ", " + contract));
        Cases(writer, model, value);
        Shared(writer, model, value);
        Match(writer, model, value);
        Equality(writer, model, self, value);
        if (model.Reading is not null)
        {
            new UnionReaderEmitter(_json).Emit(writer, model, self, contract);
            writer.Line();
            Write(writer, model, value);
        }

        return TypeText.WithPlainMembers(writer.Close().ToString());
    }

    /// <summary>No member may be called like its type.</summary>
    private static string Member(UnionModel model, string name) => model.Name == name ? name + "Case" : name;

    private void Cases(SourceWriter writer, UnionModel model, string value)
    {
        foreach (UnionCase one in model.Cases)
        {
            writer.Line("public " + model.Name + "(" + types.Of(one.Type) + " value) => " + value + " = value" + (one.Type.IsReference ? " ?? throw new global::System.ArgumentNullException(nameof(value))" : "") + ";").Line();
        }

        writer.Line("/// <summary>Holds anything else, for kinds newer than the document.</summary>")
            .Line("public " + model.Name + "(" + _raw + " value) => " + value + " = value;").Line()
            .Line("/// <summary>What it holds: one of the cases or a <see cref=\"" + _raw + "\"/>; null for <c>default</c> alone.</summary>")
            .Line("public object? " + value + " { get; }").Line();
    }

    /// <summary>What can be asked without knowing the case.</summary>
    private void Shared(SourceWriter writer, UnionModel model, string value)
    {
        foreach (PropertyModel property in model.Shared)
        {
            bool isTag = property.WireName == model.Tag;
            DocWriter.Write(writer, property.Doc, isTag ? "The <c>" + DocWriter.Escape(model.Tag) + "</c> on the wire, also of a kind that the document does not list; null when there is none." : "A member of all cases; null when it is absent, and for raw JSON.");
            writer.Line("public " + types.Pending(property.Type) + " " + property.Name + " => " + value + " switch").Open();
            foreach (UnionCase one in model.Cases)
            {
                writer.Line(types.Of(one.Type) + " value => value." + property.Name + ",");
            }

            if (isTag)
            {
                writer.Line(_raw + " value => " + _union + ".Text(value, " + CSharp.Literal(model.Tag) + "),");
            }

            // A bare null would be converted to the type by an operator of its own, where it has one.
            writer.Line("_ => (" + types.Pending(property.Type) + ")null,").Close(";").Line();
        }
    }

    private void Match(SourceWriter writer, UnionModel model, string value)
    {
        (string Type, string Name, bool IsReference)[] arms = [.. model.Cases.Select(c => (types.Of(c.Type), Parse.NameRules.Escape(c.Name), c.Type.IsReference)), (_raw, "other", false)];
        foreach ((string type, _, bool isReference) in arms)
        {
            writer.Line("public bool " + Member(model, "TryGetValue") + "(" + (isReference ? "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] " : "") + "out " + type + " value) => " + _union + ".TryGet(" + value + ", out value);").Line();
        }

        writer.Line("/// <summary>Handles every kind; a kind that the document gets later becomes a compile error here.</summary>")
            .Line("public TResult " + Member(model, "Match") + "<TResult>(")
            .Indented([.. arms.Select((arm, i) => "global::System.Func<" + arm.Type + ", TResult> " + arm.Name + (i + 1 < arms.Length ? "," : ") => " + value + " switch"))])
            .Open();
        foreach ((string type, string name, _) in arms)
        {
            writer.Line(type + " _value => " + name + "(_value),");
        }

        writer.Line("_ => throw " + _union + ".Empty(" + CSharp.Literal(model.Name) + "),").Close(";").Line();
        foreach (UnionCase one in model.Cases.Where(c => c.Type.Kind is not (TypeKind.List or TypeKind.Map)))
        {
            writer.Line("public static implicit operator " + model.Name + "(" + types.Of(one.Type) + " value) => new(value);").Line();
        }
    }

    private static void Equality(SourceWriter writer, UnionModel model, string self, string value)
    {
        string json = TypeText.Runtime("Json");
        bool hasJson = model.Reading is not null;
        writer.Line(hasJson ? "/// <summary>Deep: two values are equal when they write the same JSON. Costs as much as writing both.</summary>" : "/// <summary>Equal when both hold equal values.</summary>")
            .Line("public bool Equals(" + self + " other) => " + (hasJson ? value + " is null || other." + value + " is null ? ReferenceEquals(" + value + ", other." + value + ") : " + json + ".Same(this, other);" : "Equals(" + value + ", other." + value + ");")).Line()
            .Line("/// <inheritdoc/>")
            .Line("public override bool Equals(object? obj) => obj is " + self + " other && Equals(other);").Line()
            .Line("/// <inheritdoc/>")
            .Line("public override int GetHashCode() => " + (hasJson ? value + " is null ? 0 : " + json + ".Hash(this);" : value + "?.GetHashCode() ?? 0;")).Line()
            .Line("/// <summary>The type and its JSON for logs and debuggers, without the values of secret and of unlisted members.</summary>")
            .Line("public override string ToString() => " + (hasJson ? value + " is null ? " + CSharp.Literal(model.Name) + " : " + json + ".Describe(" + CSharp.Literal(model.Name) + ", this);" : CSharp.Literal(model.Name + " ") + " + " + value + ";")).Line()
            .Line("public static bool operator ==(" + self + " left, " + self + " right) => left.Equals(right);").Line()
            .Line("public static bool operator !=(" + self + " left, " + self + " right) => !left.Equals(right);");
        if (hasJson)
        {
            writer.Line();
        }
    }

    /// <summary>Only lists, maps and decimals that travel as text do not say by themselves how they are written.</summary>
    private void Write(SourceWriter writer, UnionModel model, string value)
    {
        string write = _union + ".Write(writer, " + value + ", use, " + CSharp.Literal(model.Name) + ");";
        UnionCase[] special = [.. model.Cases.Where(c => c.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.DecimalText)];
        writer.Open("void " + TypeText.Runtime("IJsonWritable") + ".WriteJson(" + TypeText.Writer + " writer, " + TypeText.Runtime("JsonUse") + " use)");
        if (special.Length == 0)
        {
            writer.Line(write).Close();
            return;
        }

        writer.Open("switch (" + value + ")");
        foreach (UnionCase one in special)
        {
            writer.Line("case " + types.Of(one.Type) + " value: " + _json.Write(one.Type, "value") + "; break;");
        }

        writer.Line("default: " + write + " break;").Close().Close();
    }

    private string See(UnionCase one) =>
        one.Type.IsNamed ? "<see cref=\"" + types.Own(one.Type.Name) + "\"/>" : "<c>" + DocWriter.Escape(types.Of(one.Type).Replace("global::", "")) + "</c>";
}
