using System.Globalization;

namespace KoreBT.Analysis.Tests;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("Book  a\tride", " book a ride ")]
    [InlineData("Cafe\u0301", "caf\u00e9")]
    [InlineData("\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2", "\u03a3\u0399\u0301\u03a3\u03a5\u03a6\u039f\u03a3")]
    [InlineData("a\u00a0b", "a b")]
    public void Two_spellings_of_one_text_are_equal(string one, string other) => Assert.Equal(TextForm.Of(one), TextForm.Of(other));

    [Theory]
    [InlineData("book a ride?", "book a ride")]
    [InlineData("resume", "r\u00e9sum\u00e9")]
    [InlineData("ab", "a b")]
    public void What_can_change_an_answer_stays(string one, string other) => Assert.NotEqual(TextForm.Of(one), TextForm.Of(other));

    [Theory]
    [InlineData("half \ud83d a pair")]
    [InlineData("\ude00")]
    [InlineData("ends \ud83d")]
    [InlineData("odd \ufffe")]
    public void Text_that_is_not_well_formed_survives(string text)
    {
        Assert.Equal(text.ToUpperInvariant(), TextForm.Of(text));
        Assert.NotEqual(TextForm.Of(text), TextForm.Of(text + "\ud83d"));
    }

    [Fact]
    public void A_whole_pair_is_normalised_around() => Assert.Equal("\ud83d\ude00 CAF\u00c9", TextForm.Of("\ud83d\ude00 cafe\u0301"));

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.DefaultThreadCurrentCulture ?? CultureInfo.InvariantCulture;
        Thread thread = new(() => Assert.Equal("TITLE", TextForm.Of("title"))) { CurrentCulture = CultureInfo.GetCultureInfo("tr-TR") };
        thread.Start();
        thread.Join();
        Assert.Equal(before, CultureInfo.DefaultThreadCurrentCulture ?? CultureInfo.InvariantCulture);
    }
}
