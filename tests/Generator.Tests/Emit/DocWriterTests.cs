using System.Xml.Linq;
using CsCheck;
using KoreBT.Generator.Emit;
using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;

namespace KoreBT.Generator.Tests.Emit;

public sealed class DocWriterTests
{
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
    public void Any_text_is_one_comment_of_well_formed_XML() => Gen.Select(Gen.String, Gen.String).Sample((summary, remarks) =>
    {
        SourceWriter writer = new();
        DocWriter.Write(writer, new DocText(KoreBT.Generator.Syntax.WellFormed.Text(summary), KoreBT.Generator.Syntax.WellFormed.Text(remarks)), "contract");
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
