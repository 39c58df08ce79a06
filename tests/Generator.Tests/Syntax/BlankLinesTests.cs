namespace KoreBT.Generator.Tests.Syntax;

public sealed class BlankLinesTests
{
    [Theory]
    [InlineData("a: |\n    \n  b\n", "a: |\n\n  b\n")]
    [InlineData("a: >- # why\r\n  \r\n\r\n   \r\n b\r\n", "a: >- # why\r\n\r\n\r\n\r\n b\r\n")]
    [InlineData("- |\n  \n  b", "- |\n\n  b")]
    [InlineData("a: !t |+\n  \n b", "a: !t |+\n\n b")]
    [InlineData("a: |2\n    \n  b\n", "a: |2\n    \n  b\n")]
    [InlineData("a: b |\n   \nc: d\n", "a: b |\n   \nc: d\n")]
    [InlineData("a: |\n  b\n    \n  c\n", "a: |\n  b\n    \n  c\n")]
    public void Only_the_spaces_right_after_a_block_header_go(string text, string expected) => Assert.Equal(expected, new BlankLines(text).Text);

    [Fact]
    public void Offsets_are_those_of_the_original()
    {
        const string text = "a: |\n    \n   \n  bcd\n";
        BlankLines lines = new(text);
        for (int i = 0; i < lines.Text.Length; i++)
        {
            if (lines.Text[i] != '\n')
            {
                Assert.Equal(lines.Text[i], text[lines.Original(i)]);
            }
        }
    }
}
