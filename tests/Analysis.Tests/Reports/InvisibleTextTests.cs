using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class InvisibleTextTests
{
    [Theory]
    [InlineData("plain, caf\u00e9 \ud83d\ude00", "plain, caf\u00e9 \ud83d\ude00")]
    [InlineData("a\tb", "a|U+0009|b")]
    [InlineData("\u202eleft", "U+202E|left")]
    [InlineData("zero\u200bwidth\u2028line\u2029", "zero|U+200B|width|U+2028|line|U+2029")]
    [InlineData("two\u200b\u200d", "two|U+200B|U+200D")]
    [InlineData("tag\U000E0041\U000E007Fend", "tag|U+E0041|U+E007F|end")]
    [InlineData("\ud83d\ude00\u00ad", "\ud83d\ude00|U+00AD")]
    [InlineData("", "")]
    public void What_nobody_sees_is_a_code_point(string text, string parts) => Assert.Equal(parts, string.Join('|', InvisibleText.Split(text).Select(static part => part.Text)));

    [Fact]
    public void Half_a_surrogate_pair_is_a_code_point_and_a_whole_one_none()
    {
        Assert.Equal([("a", false), ("U+D83D", true), ("b", false), ("U+DE00", true)], InvisibleText.Split("a\ud83db\ude00"));
        Assert.Equal("[U+D83D]", InvisibleText.Escaped("\ud83d"));
        Assert.Equal("\ud83d\ude00", InvisibleText.Escaped("\ud83d\ude00"));
    }

    [Theory]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("a\u202eb\U000E0041", "a[U+202E]b[U+E0041]")]
    public void Where_no_markup_is_code_points_stand_in_brackets_and_lines_stay(string text, string escaped) => Assert.Equal(escaped, InvisibleText.Escaped(text));

    /// <summary>Every unit of a text is in one part: nothing is lost, and what is visible stays as it was.</summary>
    [Fact]
    public void The_visible_parts_are_the_text_without_the_invisible() => Gen.String.Sample(static text =>
    {
        (string Text, bool IsInvisible)[] parts = [.. InvisibleText.Split(text)];
        int hidden = parts.Where(static part => part.IsInvisible).Sum(static part => Convert.ToInt32(part.Text[2..], 16) > char.MaxValue ? 2 : 1);

        Assert.Equal(text.Length, parts.Where(static part => !part.IsInvisible).Sum(static part => part.Text.Length) + hidden);
    }, iter: 2_000);
}
