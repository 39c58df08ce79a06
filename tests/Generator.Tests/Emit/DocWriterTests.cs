using System.Xml.Linq;
using CsCheck;

namespace KoreBT.Generator.Tests.Emit;

public sealed class DocWriterTests
{
    /// <summary>Signs of any kind, between those that mean something in Markdown, XML or C#.</summary>
    private static readonly Gen<string> Text = Gen.OneOf([Gen.String, .. new[] { "\n", "\n\n", "\r", "\u2028", "```", "\n```\n", "`", "- ", "\n* ", "# ", "a", "b c", " ", "<", "&", "</code>", "\u0000" }.Select(Gen.Const)]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Markdown_becomes_paragraphs_and_code()
    {
        SourceWriter writer = new();
        DocWriter.Write(writer, new DocText("Uses `a<b>`.", "One\ntwo.\n\n- first\n- second\n\n```\nx = 1;\n```"), "");
        Assert.Equal(
            "/// <summary>Uses <c>a&lt;b&gt;</c>.</summary>\n/// <remarks>\n/// <para>One two.</para>\n/// <para>- first</para>\n/// <para>- second</para>\n/// <code>\n/// x = 1;\n/// </code>\n/// </remarks>\n",
            writer.ToString());
    }

    [Fact]
    public void Prose_of_a_parameter_runs_on_and_code_keeps_its_lines()
    {
        SourceWriter writer = new();
        DocWriter.Parameter(writer, "q", new DocText("A query.", "Such as\n\nthis:\n\n```\na = 1\n  and b\n```\n\nor none."), "contract");
        Assert.Equal(
            "/// <param name=\"q\">\n/// <para>A query. Such as this:</para>\n/// <code>\n/// a = 1\n///   and b\n/// </code>\n/// <para>or none.</para>\n/// </param>\n",
            writer.ToString());
    }

    [Fact]
    public void Any_text_is_one_comment_of_well_formed_XML() => Gen.Select(Text, Text).Sample((summary, remarks) =>
    {
        DocText doc = new(WellFormed.Text(summary), WellFormed.Text(remarks));
        SourceWriter writer = new();
        DocWriter.Write(writer, doc, "contract");
        DocWriter.Parameter(writer, "p", doc, "contract");
        string[] lines = writer.ToString().Split('\n', '\r', '\u0085', '\u2028', '\u2029')[..^1];
        Assert.All(lines, l => Assert.StartsWith("///", l, StringComparison.Ordinal));
        XElement.Parse("<doc>" + string.Join('\n', lines.Select(l => l[3..])) + "</doc>");
    });

    [Theory]
    [InlineData("One. Two.", "One.", "Two.")]
    [InlineData("Precision, e.g. of floats, is kept.", "Precision, e.g. of floats, is kept.", "")]
    [InlineData("Version 1.5 `x`.", "Version 1.5 `x`.", "")]
    [InlineData("A title\n\nThe text.", "A title", "The text.")]
    [InlineData("", "", "")]
    public void A_description_has_a_first_sentence_and_the_rest(string description, string summary, string remarks) => Assert.Equal(new DocText(summary, remarks), DocParser.Split(description));
}
