namespace KoreBT.Analysis.Tests;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text, 3-1", "plain text, 3-1")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1.5", "'-1.5")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("a\n=1", "a\n'=1")]
    [InlineData("a; =1", "a; '=1")]
    [InlineData("\"=1\"", "\"'=1\"")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("\u200b@x", "\u200b'@x")]
    [InlineData("a=1", "a=1")]
    public void An_apostrophe_stands_before_a_formula_and_nowhere_else(string text, string guarded) => Assert.Equal(guarded, FormulaGuard.Guard(text));
}
