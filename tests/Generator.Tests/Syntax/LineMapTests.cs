namespace KoreBT.Generator.Tests.Syntax;

public sealed class LineMapTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(5, 2, 0)]
    [InlineData(7, 3, 0)]
    [InlineData(8, 3, 1)]
    [InlineData(99, 3, 3)]
    [InlineData(-1, 0, 0)]
    public void An_offset_has_a_line_and_a_column(int offset, int line, int column) => Assert.Equal((line, column), new LineMap("a\nb\r\nc\rd\u2028e").At(offset));
}
