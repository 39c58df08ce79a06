using System.Text;

namespace KoreBT.Emulator.Results;

/// <summary>Writes rows the way the platform does: every cell in quotes, quotes doubled, rows ended by CR LF.</summary>
internal sealed class CsvWriter
{
    private readonly StringBuilder _text = new();

    public void Row(params IEnumerable<string> cells)
    {
        _text.AppendJoin(',', cells.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");
    }

    public void BlankLine() => _text.Append("\r\n");

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());
}
