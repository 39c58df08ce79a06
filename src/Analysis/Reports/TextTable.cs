namespace KoreBT.Analysis;

/// <summary>Rows in aligned columns: the first column to the left, the others, which hold numbers, to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter writer)
    {
        int[] widths = [.. header.Select((_, column) => _rows.Max(row => TerminalText.Width(row[column])))];
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) =>
            {
                string padding = new(' ', widths[column] - TerminalText.Width(cell));
                return column == 0 ? cell + padding : padding + cell;
            });
            writer.Write("  " + string.Join("  ", cells).TrimEnd() + "\n");
        }
    }
}
