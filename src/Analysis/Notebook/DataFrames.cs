using Microsoft.Data.Analysis;

namespace KoreBT.Analysis;

/// <summary>Runs and comparisons as data frames, one row for each assertion, for notebooks.</summary>
public static class DataFrames
{
    /// <summary>
    /// A run as a frame with the columns <c>line</c> (int), <c>utterance</c>, <c>parentIntent</c>, <c>expected</c>, <c>predicted</c>, <c>outcome</c>,
    /// <c>recordedOutcome</c> (string), <c>intentPassed</c>, <c>passed</c> (bool), <c>entities</c> and <c>entitiesRight</c> (int). Missing values are null.
    /// </summary>
    /// <param name="run">The run.</param>
    public static DataFrame ToDataFrame(this TestRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        IReadOnlyList<UtteranceResult> rows = run.Results;
        return new DataFrame(
            Ints("line", rows, row => row.Line),
            Texts("utterance", rows, row => row.Utterance),
            Texts("parentIntent", rows, row => NameOrNull(row.ParentIntent)),
            Texts("expected", rows, row => row.Expected.ToString()),
            Texts("predicted", rows, row => row.Predicted.ToString()),
            Texts("outcome", rows, row => row.Outcome?.ToString()),
            Texts("recordedOutcome", rows, row => row.RecordedOutcome?.ToString()),
            Bools("intentPassed", rows, row => row.IntentPassed),
            Bools("passed", rows, row => row.Passed),
            Ints("entities", rows, row => row.Entities.Count),
            Ints("entitiesRight", rows, row => row.Entities.Count(entity => entity.Passed)));
    }

    /// <summary>
    /// A comparison as a frame with the columns <c>kind</c>, <c>utterance</c>, <c>parentIntent</c>, <c>expected</c>, <c>before</c>, <c>after</c>, <c>reason</c> (string),
    /// <c>baselineLine</c> and <c>candidateLine</c> (int), in the order of <see cref="RunDiff.Items"/>. Missing values are null.
    /// </summary>
    /// <param name="diff">The comparison.</param>
    public static DataFrame ToDataFrame(this RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        IReadOnlyList<DiffItem> rows = diff.Items;
        return new DataFrame(
            Texts("kind", rows, row => row.Kind.ToString()),
            Texts("utterance", rows, row => row.Utterance),
            Texts("parentIntent", rows, row => NameOrNull(row.ParentIntent)),
            Texts("expected", rows, row => row.Expected.ToString()),
            Texts("before", rows, row => row.Before),
            Texts("after", rows, row => row.After),
            Texts("reason", rows, row => row.Reason?.ToString()),
            Ints("baselineLine", rows, row => row.BaselineLine),
            Ints("candidateLine", rows, row => row.CandidateLine));
    }

    private static string? NameOrNull(Intent intent) => intent.IsNone ? null : intent.Name;

    private static StringDataFrameColumn Texts<T>(string name, IReadOnlyList<T> rows, Func<T, string?> value) => new(name, rows.Select(value));

    private static Int32DataFrameColumn Ints<T>(string name, IReadOnlyList<T> rows, Func<T, int?> value) => new(name, rows.Select(value));

    private static BooleanDataFrameColumn Bools<T>(string name, IReadOnlyList<T> rows, Func<T, bool?> value) => new(name, rows.Select(value));
}
