namespace KoreBT.Analysis;

/// <summary>Which header means which column. <c>spec/results-csv.md</c> explains every line, and a test keeps the two equal.</summary>
internal static class ColumnMap
{
    public static IReadOnlyList<ColumnDefinition> All { get; } =
    [
        new(Column.Utterance, "Utterance", ["Utterances", "Input"], IsRequired: true),
        new(Column.ExpectedIntent, "ExpectedIntent", [], IsRequired: true),
        new(Column.MatchedIntent, "MatchedIntent", [], IsRequired: true),
        new(Column.ParentIntent, "Parent Intent", []),
        new(Column.TaskState, "Task State", []),
        new(Column.ResultType, "Result Type", ["Result"]),
        new(Column.EntityName, "Entity Name", []),
        new(Column.ExpectedEntityValue, "Expected EntityValue", []),
        new(Column.MatchedEntityValue, "Matched EntityValue", []),
        new(Column.EntityResult, "Entity Result", []),
        new(Column.ExpectedEntityOrder, "Expected Entity Order", []),
        new(Column.ActualEntityOrder, "Actual Entity Order", []),
        new(Column.MatchedIntentScore, "Matched Intent's Score", ["Matched Intent Score", "Matched Intent Score (FM/ML/KG)"]),
        new(Column.ExpectedIntentScore, "Expected Intent's Score", ["Expected Intent Score", "Expected Intent Score (FM/ML/KG)"]),
        new(Column.EliminationInfo, "Elimination Info", ["Elimination Reason"]),
    ];

    private static readonly Dictionary<string, ColumnDefinition> ByKey =
        All.SelectMany(column => column.Keys.Select(key => (key, column))).ToDictionary(pair => pair.key, pair => pair.column, StringComparer.Ordinal);

    /// <summary>The form in which headers are compared: letters and digits only, in lower case.</summary>
    public static string Normalise(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static ColumnDefinition? Find(string header) => ByKey.GetValueOrDefault(Normalise(header));
}
