using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class WordsTests
{
    [Theory]
    [InlineData("I don't, please!", "i dont please")]
    [InlineData("l’été à Montréal", "lété à montréal")]
    [InlineData("e-book £12.50", "e book 12 50")]
    [InlineData("TITLE IN ISTANBUL", "title in istanbul")]
    [InlineData("👋 ... '", "")]
    public void Text_is_cut_into_lower_case_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text)));
}
