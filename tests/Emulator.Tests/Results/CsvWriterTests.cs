using System.Text;
using CsCheck;
using KoreBT.Emulator.Results;

namespace KoreBT.Emulator.Tests.Results;

public sealed class CsvWriterTests
{
    [Fact]
    public void Every_cell_is_quoted_and_quotes_are_doubled()
    {
        CsvWriter csv = new();
        csv.Row("a", "", "say \"yes\", twice", "two\nlines");
        csv.BlankLine();
        csv.Row("é 👋");

        Assert.Equal("\"a\",\"\",\"say \"\"yes\"\", twice\",\"two\nlines\"\r\n\r\n\"é 👋\"\r\n", Encoding.UTF8.GetString(csv.ToUtf8()));
    }

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Gen.Char["a,\"\r\n é;'"].Array[0, 8].Select(letters => new string(letters)).List[1, 5].List[1, 5].Sample(rows =>
        {
            CsvWriter csv = new();
            foreach (List<string> row in rows)
            {
                csv.Row(row);
            }

            Assert.Equal(rows, CsvText.Parse(Encoding.UTF8.GetString(csv.ToUtf8())));
        });
}
