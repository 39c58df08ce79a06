using System.Text;

namespace KoreBT.Emulator.Uploads;

/// <summary>Cuts CSV into rows of cells: quotes around a cell, doubled inside it, line breaks of any kind; blank lines are no rows.</summary>
internal static class CsvRows
{
    /// <exception cref="InvalidUploadException">A quote is never closed, or text follows one.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text, char delimiter)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        int at = 0;
        while (at < text.Length)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at, delimiter, rows.Count + 1) : Plain(text, ref at, delimiter));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                row.Add("");
            }

            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            if (row is not [""])
            {
                rows.Add(row);
            }

            row = [];
        }

        return rows;
    }

    private static string Plain(string text, ref int at, char delimiter)
    {
        int length = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        int start = at;
        at = length < 0 ? text.Length : at + length;
        return text[start..at];
    }

    private static string Quoted(string text, ref int at, char delimiter, int row)
    {
        StringBuilder cell = new();
        while (true)
        {
            int close = text.IndexOf('"', at + 1);
            if (close < 0)
            {
                throw new InvalidUploadException($"a quote in row {row} is never closed");
            }

            cell.Append(text, at + 1, close - at - 1);
            at = close + 1;
            if (at == text.Length || text[at] == delimiter || text[at] is '\r' or '\n')
            {
                return cell.ToString();
            }

            if (text[at] != '"')
            {
                throw new InvalidUploadException($"text follows a closing quote in row {row}");
            }

            cell.Append('"');
        }
    }
}
