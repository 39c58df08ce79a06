using CsvHelper;

namespace KoreBT.Analysis;

/// <summary>Writes a table as CSV: commas, line feeds, quotes where they are needed. What is written is what is read back, unless it is made safe for spreadsheets.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly bool _spreadsheetSafe;

    /// <param name="writer">Gets the table; it is left open.</param>
    /// <param name="spreadsheetSafe">Whether cells that a spreadsheet would take for formulas are guarded.</param>
    /// <param name="header">The names of the columns.</param>
    public CsvTable(TextWriter writer, bool spreadsheetSafe, params string[] header)
    {
        _csv = CsvWriter.Create(writer, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        _spreadsheetSafe = spreadsheetSafe;
        Add(header);
    }

    public void Add(params string?[] cells)
    {
        foreach (string? cell in cells)
        {
            _csv.WriteField(_spreadsheetSafe ? FormulaGuard.Guard(cell ?? "") : cell ?? "");
        }

        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();
}
