namespace KoreBT.Analysis.Tests;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain text, caf\u00e9 \ud83d\ude00", "plain text, caf\u00e9 \ud83d\ude00")]
    [InlineData("a\tb\r\nc", "a\\tb\\r\\nc")]
    [InlineData("\u001b]52;c;x\u0007", "\\u001B]52;c;x\\u0007")]
    [InlineData("zero\u200bwidth\u2028line", "zero\\u200Bwidth\\u2028line")]
    [InlineData("\ud83d\ude00\u202e", "\ud83d\ude00\\u202E")]
    [InlineData("tag\U000E0041", "tag\\uDB40\\uDC41")]
    [InlineData(" ::error::x", " \\u003A:error::x")]
    [InlineData("a ##vso[x] ##", "a \\u0023#vso[x] ##")]
    public void What_a_terminal_would_act_on_is_shown_as_an_escape(string text, string shown) => Assert.Equal(shown, TerminalText.Safe(text));

    /// <summary>Not a theory: attribute arguments are stored as UTF-8, which cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_an_escape()
    {
        Assert.Equal("half \\uD83D pair", TerminalText.Safe("half \ud83d pair"));
        Assert.Equal("\\uDE00", TerminalText.Safe("\ude00"));
    }

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("\u5929\u6c17", 4)]
    [InlineData("\ub0a0\uc528", 4)]
    [InlineData("\ud83d\ude00", 2)]
    public void A_text_is_as_wide_as_the_columns_it_takes(string text, int columns) => Assert.Equal(columns, TerminalText.Width(text));

    [Fact]
    public void An_undefined_number_is_said_to_be_so()
    {
        Assert.Equal("n/a", TerminalText.Number(null));
        Assert.Equal("n/a", TerminalText.Change(null));
    }
}
