using CsCheck;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Tests.Uploads;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "a|b/1|2")]
    [InlineData("a,b\n1,2", "a|b/1|2")]
    [InlineData("a,b,\n1,,\n", "a|b|/1||")]
    [InlineData("\"a\"\"b\",\"c,d\r\ne\"\n", "a\"b|c,d\r\ne")]
    [InlineData("\n\na\n\n", "a")]
    [InlineData("a,", "a|")]
    [InlineData("", "")]
    [InlineData("x\ry", "x/y")]
    public void Cells_are_found_whatever_the_line_ends_and_quotes(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', CsvRows.Parse(text, ',').Select(row => string.Join('|', row))));

    [Theory]
    [InlineData("a,\"b", "never closed")]
    [InlineData("a\n\"b\"c", "row 2")]
    [InlineData("\"", "never closed")]
    public void Broken_quotes_are_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidUploadException>(() => CsvRows.Parse(text, ',')).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_with_quotes_is_read_back() =>
        Gen.String[Gen.Char["a\",;\r\né"], 0, 6].Array[1, 4].Array[1, 5].Sample(rows =>
        {
            string text = string.Concat(rows.Select(row => string.Join(';', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            string[][] kept = [.. rows.Where(row => row is not [""])];
            Assert.Equal(kept, CsvRows.Parse(text, ';'));
        });
}
