namespace KoreBT.Analysis.Tests;

public sealed class IntentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("None")]
    [InlineData(" none ")]
    [InlineData(null)]
    public void Blank_text_and_the_word_none_are_no_intent(string? text)
    {
        Assert.True(Intent.Parse(text).IsNone);
        Assert.Equal(Intent.None, Intent.Parse(text));
        Assert.Equal("None", Intent.Parse(text).Name);
    }

    [Fact]
    public void Names_are_compared_trimmed_and_without_case()
    {
        Assert.Equal(Intent.Parse("Book Ride"), Intent.Parse(" book ride "));
        Assert.Equal(Intent.Parse("Book Ride").GetHashCode(), Intent.Parse("BOOK RIDE").GetHashCode());
        Assert.True(Intent.Parse("Book Ride") != Intent.Parse("BookRide"));
    }

    [Fact]
    public void Names_written_with_composed_and_with_combining_letters_are_one_intent()
    {
        Assert.Equal(Intent.Parse("R\u00e9server"), Intent.Parse("Re\u0301server"));
        Assert.Equal("r\u00e9server", Intent.Parse("re\u0301server").Name);
        Assert.Equal("half \ud83d e\u0301", Intent.Parse("half \ud83d e\u0301").Name);
        Assert.NotEqual(Intent.Parse("R\u00e9server"), Intent.Parse("Reserver"));
    }

    [Fact]
    public void The_spelling_that_was_read_is_kept() => Assert.Equal("Book Ride", Intent.Parse(" Book Ride").ToString());

    [Fact]
    public void No_intent_comes_first_by_name() =>
        Assert.Equal(["None", "a", "B"], "B,None,a".Split(',').Select(Intent.Parse).Order(Intent.ByName).Select(intent => intent.Name));
}
