namespace KoreBT.Emulator.Tests;

/// <summary>A downloaded results file, taken apart.</summary>
internal sealed class ResultsFile
{
    private readonly IReadOnlyList<string> _header;

    public ResultsFile(string text)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Parse(text);
        int header = rows.ToList().FindIndex(row => row.Count > 0 && row[0] == "Utterance");
        Summary = [.. rows.Take(header - 1)];
        Assert.Empty(rows[header - 1]);
        _header = rows[header];
        Rows = [.. rows.Skip(header + 1)];
        Assert.All(Rows, row => Assert.Equal(_header.Count, row.Count));
    }

    public IReadOnlyList<IReadOnlyList<string>> Summary { get; }

    public IReadOnlyList<string> Header => _header;

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>The first rows of runs of consecutive rows with one utterance: what the platform counts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Assertions => [.. Rows.Where((row, i) => i == 0 || Rows[i - 1][0] != row[0])];

    public string Cell(IReadOnlyList<string> row, string column) => row[_header.ToList().IndexOf(column)];

    public string Figure(string label) => Summary.Single(row => row[0] == label)[1];
}
