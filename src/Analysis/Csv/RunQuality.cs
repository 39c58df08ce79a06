namespace KoreBT.Analysis;

/// <summary>
/// What was odd about a results file. Every finding is counted; of each kind the first <see cref="ExamplesPerKind"/> are kept, so that a file
/// of any size is judged in constant memory. While a file is being streamed this grows; it is complete when the last result has been read.
/// </summary>
public sealed class RunQuality
{
    /// <summary>How many findings of one kind are kept with line and message.</summary>
    public const int ExamplesPerKind = 100;

    private readonly SortedDictionary<FindingKind, (int Count, List<Finding> Examples)> _byKind = [];

    /// <summary>The kept findings, the gravest kind first, within a kind in the order of the file.</summary>
    public IReadOnlyList<Finding> Findings => [.. _byKind.Values.SelectMany(kind => kind.Examples)];

    /// <summary>The kinds that occur, the gravest first.</summary>
    public IReadOnlyList<FindingKind> Kinds => [.. _byKind.Keys];

    /// <summary>How many findings of one kind there are, kept or not.</summary>
    public int Count(FindingKind kind) => _byKind.TryGetValue(kind, out (int Count, List<Finding> Examples) found) ? found.Count : 0;

    internal void Add(FindingKind kind, int line, string message)
    {
        (int count, List<Finding> examples) = _byKind.TryGetValue(kind, out (int, List<Finding>) found) ? found : (0, []);
        if (count < ExamplesPerKind)
        {
            examples.Add(new Finding(kind, line, message));
        }

        _byKind[kind] = (count + 1, examples);
    }

    /// <summary>Reports the current row if a stray quote was read as text in it.</summary>
    internal void AddStrayQuote(StrictCsv csv)
    {
        if (csv.HasStrayQuote)
        {
            Add(FindingKind.StrayQuote, csv.Line, "A quote stands inside an unquoted cell and was read as text.");
        }
    }
}
