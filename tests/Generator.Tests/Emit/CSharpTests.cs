using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Tests.Emit;

public sealed class CSharpTests
{
    [Theory]
    [InlineData("+id", " name")]
    [InlineData("+a,b", " c-d", " e.f", " g/h", " i:j")]
    [InlineData(" line\nend", " \u2028", " \"", " \\", " ,")]
    [InlineData(" ")]
    [InlineData(" ", " ", "+")]
    public void A_list_in_one_literal_is_the_list(params string[] texts) => Assert.Equal(texts, Read(CSharp.List(texts)));

    [Fact]
    public void Any_list_in_one_literal_is_the_list() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char[" +-,./:;<=>?@\n\r\t\"\\{}"], 0, 9]).Select(static text => " " + text).Array[1, 30]
            .Sample(static texts => texts.SequenceEqual(Read(CSharp.List(texts))), print: static texts => string.Join(" | ", texts));

    /// <summary>As the compiler and the plumbing would.</summary>
    private static string[] Read(string literal)
    {
        string text = SyntaxFactory.ParseToken(literal).ValueText;
        return text[1..].Split(text[0]);
    }
}
