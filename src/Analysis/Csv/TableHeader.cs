using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Where each column of one file's table is.</summary>
internal sealed class TableHeader
{
    private const int MostShown = 30;

    private readonly int[] _positions = new int[ColumnMap.All.Count];
    private readonly ColumnMap _columns;

    private TableHeader(IReadOnlyList<string> cells, ColumnMap columns)
    {
        Width = cells.Count;
        NamedWidth = cells.Count;
        while (NamedWidth > 0 && string.IsNullOrWhiteSpace(cells[NamedWidth - 1]))
        {
            NamedWidth--;
        }

        _columns = columns;
        Array.Fill(_positions, -1);
    }

    /// <summary>The number of cells of the header row.</summary>
    public int Width { get; }

    /// <summary>The same without the blank ones at the end, below which there may be no text.</summary>
    public int NamedWidth { get; }

    /// <summary>The columns this library does not know, in the order of the file; one without a name goes by its number.</summary>
    public List<(int Position, string Name)> Others { get; } = [];

    /// <summary>The 0-based position of a column; -1 when the file does not have it.</summary>
    public int this[ResultsColumn column] => _positions[(int)column];

    public bool Has(ResultsColumn column) => this[column] >= 0;

    public string NameOf(ResultsColumn column) => _columns.HeaderOf(column);

    /// <summary>Whether a cell names a known column.</summary>
    public bool IsName(string cell) => _columns.Find(cell) is not null;

    /// <summary>Reads the header row.</summary>
    /// <exception cref="ResultsFormatException">A name is repeated or a required column is missing.</exception>
    public static TableHeader Parse(IReadOnlyList<string> cells, ColumnMap columns, string? fileName, int line)
    {
        TableHeader header = new(cells, columns);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        for (int position = 0; position < header.NamedWidth; position++)
        {
            string name = string.IsNullOrWhiteSpace(cells[position]) ? string.Create(CultureInfo.InvariantCulture, $"Column {position + 1}") : cells[position].Trim();
            ColumnDefinition? known = columns.Find(cells[position]);
            string key = known?.Header ?? name;
            if (!seen.TryAdd(key, name))
            {
                throw new ResultsFormatException(fileName, line, $"the columns \"{seen[key]}\" and \"{name}\" mean the same, so it is unclear which one counts; rename or remove one of them.");
            }

            if (known is null)
            {
                header.Others.Add((position, name));
            }
            else
            {
                header._positions[(int)known.Column] = position;
            }
        }

        string[] missing = [.. ColumnMap.All.Where(column => column.IsRequired && !header.Has(column.Column)).Select(column => columns.HeaderOf(column.Column))];
        return missing.Length == 0
            ? header
            : throw new ResultsFormatException(fileName, line, $"the table has no column {string.Join(" and no column ", missing)}; its header has: {string.Join(", ", cells.Take(MostShown))}{(cells.Count > MostShown ? ", …" : "")}. Export the results again, or tell which column holds it.");
    }
}
