using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>Listed words to a struct around the wire word: a word that the document does not list is kept.</summary>
internal sealed class EnumEmitter(TypeText types)
{
    public string Emit(EnumModel model)
    {
        bool isText = model.Kind == TypeKind.Words;
        string self = types.Own(model.Name);
        string contract = TypeText.Runtime("IJsonModel") + "<" + self + ">";
        string value = isText ? "string" : "long";
        SourceWriter writer = new();
        DocWriter.Write(writer, model.Doc, "The words of <c>" + DocWriter.Escape(model.Name) + "</c>.", "Open: a word that the document does not list is kept, see <see cref=\"IsKnown\"/>.");
        writer.Line(TypeText.GeneratedCode)
            .Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + TypeText.Runtime("ModelConverter") + "<" + self + ">))]")
            .Open("public readonly partial record struct " + model.Name + " : " + contract)
            .Line("/// <summary>The listed words as they travel, for <c>switch</c> on <see cref=\"Value\"/>.</summary>")
            .Open("public static class Values");
        foreach (EnumWord word in model.Words)
        {
            writer.Line("public const " + value + " " + word.Name + " = " + Literal(word, isText) + ";");
        }

        writer.Close().Line();
        if (isText)
        {
            writer.Line("private static readonly " + TypeText.Runtime("JsonWords") + " __words;").Line()
                .Line("private readonly string? _value;").Line();
        }

        Fields(writer, model, isText);
        // The empty word is kept as none, so that it equals default by what the compiler writes.
        writer.Line("/// <summary>Any word, listed or not. Words are equal when they are the same, letter by letter.</summary>")
            .Line("public " + model.Name + "(" + value + " value) => " + (isText ? "_value = " + TypeText.Runtime("JsonWords") + ".Kept(value);" : "Value = value;"))
            .Line();
        foreach (EnumWord word in model.Words)
        {
            DocWriter.Write(writer, word.Doc, "<c>" + DocWriter.Escape(word.Wire) + "</c>", word.Doc == DocText.None ? "" : "<c>" + DocWriter.Escape(word.Wire) + "</c>");

            // A field and no property: one symbol less for each word.
            writer.Line("public static readonly " + self + " " + word.Name + ";").Line();
        }

        writer.Line("/// <summary>The word as it travels" + (isText ? "; empty for <c>default</c>" : "") + ".</summary>")
            .Line("public " + value + " Value " + (isText ? "=> _value ?? \"\";" : "{ get; }")).Line()
            .Line("/// <summary>True when the document lists this word.</summary>")
            .Line("public bool IsKnown => " + (isText ? "__words.Has(Value)" : "Value is " + string.Join(" or ", model.Words.Select(w => "Values." + w.Name))) + ";").Line()
            .Line("public static implicit operator " + model.Name + "(" + value + " value) => new(value);").Line()
            .Line("/// <summary>The word as it travels.</summary>")
            .Line("public override string ToString() => Value" + (isText ? "" : ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)") + ";").Line();
        Json(writer, isText, self, contract);
        return TypeText.WithPlainMembers(writer.Close().ToString());
    }

    /// <summary>All words are made in one method: to analyzers each initializer of a field is a method of its own, and there are documents with thousands of words.</summary>
    private static void Fields(SourceWriter writer, EnumModel model, bool isText)
    {
        writer.Open("static " + model.Name + "()");
        if (isText)
        {
            writer.Line("__words = new(" + CSharp.Literal(model.Name) + string.Concat(model.Words.Select(w => ", Values." + w.Name)) + ");");
        }

        foreach (EnumWord word in model.Words)
        {
            writer.Line(word.Name + " = new(Values." + word.Name + ");");
        }

        writer.Close().Line();
    }

    private static void Json(SourceWriter writer, bool isText, string self, string contract) =>
        writer.Line("static " + self + " " + contract + ".ReadJson(ref " + TypeText.Reader + " reader) => new(" + (isText ? "__words.Read" : TypeText.Runtime("JsonRead") + ".Int64") + "(ref reader));").Line()
            .Line("void " + TypeText.Runtime("IJsonWritable") + ".WriteJson(" + TypeText.Writer + " writer, " + TypeText.Runtime("JsonUse") + " use) => writer." + (isText ? "WriteStringValue" : "WriteNumberValue") + "(Value);");

    private static string Literal(EnumWord word, bool isText) => isText ? CSharp.Literal(word.Wire) : word.Wire + "L";
}
