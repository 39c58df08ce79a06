namespace KoreBT.Analysis;

/// <summary>
/// Which header means which column: the platform's own headers, except for columns the caller names. <c>spec/results-csv.md</c> explains every line, and a test keeps the
/// two equal.
/// </summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, ColumnDefinition> _byKey;

    /// <summary>A map with headers of the caller's; a column named there has no other header.</summary>
    /// <exception cref="ArgumentException">A header is blank or stands for two columns, or there is no such column.</exception>
    public ColumnMap(IReadOnlyDictionary<ResultsColumn, string> named)
    {
        _byKey = All.Where(column => !named.ContainsKey(column.Column))
            .SelectMany(static column => column.Keys.Select(key => (key, column)))
            .ToDictionary(static pair => pair.key, static pair => pair.column, StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach ((ResultsColumn column, string header) in named)
        {
            if (!Enum.IsDefined(column))
            {
                throw new ArgumentException($"There is no column {column} to be given the header \"{header}\".", nameof(named));
            }

            string key = Normalise(header);
            if (key.Length == 0 || !taken.Add(key))
            {
                throw new ArgumentException($"The column {column} is given the header \"{header}\", which {(key.Length == 0 ? "has no letter or digit" : "another column has already")}.", nameof(named));
            }

            _byKey[key] = All[(int)column] with { Header = header };
        }
    }

    public static IReadOnlyList<ColumnDefinition> All { get; } =
    [
        new(ResultsColumn.Utterance, "Utterance", ["Utterances", "Input"], IsRequired: true),
        new(ResultsColumn.ExpectedIntent, "ExpectedIntent", [], IsRequired: true),
        new(ResultsColumn.MatchedIntent, "MatchedIntent", [], IsRequired: true),
        new(ResultsColumn.ParentIntent, "Parent Intent", []),
        new(ResultsColumn.TaskState, "Task State", []),
        new(ResultsColumn.ResultType, "Result Type", ["Result"]),
        new(ResultsColumn.EntityName, "Entity Name", []),
        new(ResultsColumn.ExpectedEntityValue, "Expected EntityValue", []),
        new(ResultsColumn.MatchedEntityValue, "Matched EntityValue", []),
        new(ResultsColumn.EntityResult, "Entity Result", []),
        new(ResultsColumn.ExpectedEntityOrder, "Expected Entity Order", []),
        new(ResultsColumn.ActualEntityOrder, "Actual Entity Order", []),
        new(ResultsColumn.MatchedIntentScore, "Matched Intent's Score", ["Matched Intent Score", "Matched Intent Score (FM/ML/KG)"]),
        new(ResultsColumn.ExpectedIntentScore, "Expected Intent's Score", ["Expected Intent Score", "Expected Intent Score (FM/ML/KG)"]),
        new(ResultsColumn.EliminationInfo, "Elimination Info", ["Elimination Reason"]),
    ];

    /// <summary>The form in which headers are compared: letters and digits only, in lower case.</summary>
    public static string Normalise(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public ColumnDefinition? Find(string header) => _byKey.GetValueOrDefault(Normalise(header));

    /// <summary>The header of a column: the caller's where it has one, else the platform's.</summary>
    public string HeaderOf(ResultsColumn column) => (_byKey.Values.FirstOrDefault(known => known.Column == column) ?? All[(int)column]).Header;

    /// <summary>
    /// A row is the header when one of its cells is a name of the utterance column and another names a further column. The summary row
    /// <c>Utterance Count</c> is neither.
    /// </summary>
    public bool IsHeader(IEnumerable<string> cells)
    {
        HashSet<ResultsColumn> known = [.. cells.Select(Find).OfType<ColumnDefinition>().Select(static found => found.Column)];
        return known.Contains(ResultsColumn.Utterance) && known.Count > 1;
    }
}
