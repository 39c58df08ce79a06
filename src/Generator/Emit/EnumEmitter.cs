using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>Listed words to a struct around the wire word: a word that the document does not list is kept.</summary>
internal sealed class EnumEmitter(TypeText types)
{
    public string Emit(EnumModel model)
    {
        bool isText = model.Kind == TypeKind.Words;
        string self = types.Own(model.Name);
        string contract = types.Runtime("IJsonModel") + "<" + self + ">";
        string value = isText ? "string" : "long";
        SourceWriter writer = TypeText.Begin(types.Namespace, hasDeprecated: false);
        DocWriter.Write(writer, model.Doc, "The words of <c>" + DocWriter.Escape(model.Name) + "</c>.", "Open: a word that the document does not list is kept, see <see cref=\"IsKnown\"/>.");
        writer.Line(TypeText.GeneratedCode)
            .Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + types.Runtime("ModelConverter") + "<" + self + ">))]")
            .Open("public readonly partial record struct " + model.Name + " : " + contract)
            .Line("/// <summary>The listed words as they travel, for <c>switch</c> on <see cref=\"Value\"/>.</summary>")
            .Open("public static class Values");
        for (int i = 0; i < model.Words.Count; i++)
        {
            EnumWord word = model.Words[i];
            if (i > 0)
            {
                writer.Line();
            }

            writer.Line("/// <summary><c>" + DocWriter.Escape(word.Wire) + "</c></summary>")
                .Line("public const " + value + " " + word.Name + " = " + Literal(word, isText) + ";");
        }

        writer.Close().Line();
        if (isText)
        {
            writer.Line("private readonly string? _value;").Line();
        }

        writer.Line("/// <summary>Any word, listed or not.</summary>")
            .Line("/// <param name=\"value\">The word as it travels.</param>")
            .Line("public " + model.Name + "(" + value + " value) => " + (isText ? "_value = value ?? throw new global::System.ArgumentNullException(nameof(value));" : "Value = value;"))
            .Line();
        foreach (EnumWord word in model.Words)
        {
            DocWriter.Write(writer, word.Doc, "<c>" + DocWriter.Escape(word.Wire) + "</c>", word.Doc == DocText.None ? "" : "<c>" + DocWriter.Escape(word.Wire) + "</c>");
            writer.Line("public static " + self + " " + word.Name + " => new(Values." + word.Name + ");").Line();
        }

        writer.Line("/// <summary>The word as it travels" + (isText ? "; empty for <c>default</c>" : "") + ".</summary>")
            .Line("public " + value + " Value " + (isText ? "=> _value ?? \"\";" : "{ get; }")).Line()
            .Line("/// <summary>True when the document lists this word.</summary>")
            .Line("public bool IsKnown => Value is " + string.Join(" or ", model.Words.Select(w => "Values." + w.Name)) + ";").Line()
            .Line("/// <summary>Wraps a word, listed or not.</summary>")
            .Line("/// <param name=\"value\">The word as it travels.</param>")
            .Line("public static implicit operator " + model.Name + "(" + value + " value) => new(value);").Line()
            .Line("/// <summary>The word as it travels.</summary>")
            .Line("/// <returns><see cref=\"Value\"/> as text.</returns>")
            .Line("public override string ToString() => Value" + (isText ? "" : ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)") + ";").Line();
        if (isText)
        {
            Equality(writer, self);
        }

        Json(writer, model, isText, self, contract);
        return writer.Close().ToString();
    }

    /// <summary><c>default</c> and the empty word are one value, so equality goes by <c>Value</c>.</summary>
    private static void Equality(SourceWriter writer, string self) =>
        writer.Line("/// <summary>Ordinal: words are equal when they are the same, letter by letter.</summary>")
            .Line("/// <param name=\"other\">The word to compare with.</param>")
            .Line("/// <returns>True for the same word.</returns>")
            .Line("public bool Equals(" + self + " other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);").Line()
            .Line("/// <inheritdoc/>")
            .Line("public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);").Line();

    private void Json(SourceWriter writer, EnumModel model, bool isText, string self, string contract)
    {
        string signature = "static " + self + " " + contract + ".ReadJson(ref " + TypeText.Reader + " reader)";
        if (isText)
        {
            writer.Open(signature)
                .Line(types.Runtime("JsonRead") + ".Expect(ref reader, global::System.Text.Json.JsonTokenType.String, " + CSharp.Literal(model.Name) + ");")
                .Line("global::System.ReadOnlySpan<byte> word = " + types.Runtime("Json") + ".Text(ref reader);");
            foreach (EnumWord word in model.Words)
            {
                writer.Line("if (" + types.Runtime("Json") + ".Is(word, " + CSharp.Utf8(word.Wire) + ")) { return " + word.Name + "; }");
            }

            writer.Line("return new(reader.GetString()!);").Close();
        }
        else
        {
            writer.Line(signature + " => new(" + types.Runtime("JsonRead") + ".Int64(ref reader));");
        }

        writer.Line()
            .Line("void " + contract + ".WriteJson(" + TypeText.Writer + " writer, " + types.Runtime("JsonUse") + " use) => writer." + (isText ? "WriteStringValue" : "WriteNumberValue") + "(Value);");
    }

    private static string Literal(EnumWord word, bool isText) => isText ? CSharp.Literal(word.Wire) : word.Wire + "L";
}
