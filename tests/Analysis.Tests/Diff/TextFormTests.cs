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

    /// <summary>Not a theory: attribute arguments are stored as UTF-8, which cannot hold half a pair.</summary>
    [Fact]
    public void Text_that_is_not_well_formed_survives()
    {
        Assert.Equal("HALF \ud83d A PAIR", TextForm.Of("half \ud83d  a pair "));
        Assert.Equal("\ude00", TextForm.Of("\ude00"));
        Assert.Equal("ENDS \ud83d", TextForm.Of("ends \ud83d"));
        Assert.Equal("ODD \ufffe", TextForm.Of("odd \ufffe"));
        Assert.NotEqual(TextForm.Of("one \ud83d"), TextForm.Of("one \ud83e"));
    }

    [Fact]
    public void A_whole_pair_is_normalised_around() => Assert.Equal("\ud83d\ude00 CAF\u00c9", TextForm.Of("\ud83d\ude00 cafe\u0301"));

    [Fact]
    public void The_culture_does_not_matter()
    {
        string form = "";
        Thread thread = new(() => form = TextForm.Of("title caf\u00e9")) { CurrentCulture = CultureInfo.GetCultureInfo("tr-TR") };
        thread.Start();
        thread.Join();

        Assert.Equal("TITLE CAF\u00c9", form);
    }
}
