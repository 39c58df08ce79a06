using System.Runtime.CompilerServices;
using Microsoft.Data.Analysis;
using static KoreBT.Analysis.FrameColumns;

namespace KoreBT.Analysis;

/// <summary>Runs, reports, matrices and comparisons as data frames. Missing values are null; every column with its type and meaning: <c>docs/notebooks.md</c>.</summary>
public static class DataFrames
{
    /// <summary>
    /// A run as a frame, one row for each assertion: <c>line</c> (int), <c>utterance</c>, <c>parentIntent</c>, <c>expected</c>, <c>predicted</c>, <c>outcome</c>, <c>recordedOutcome</c> (string),
    /// <c>intentPassed</c>, <c>passed</c> (bool), <c>entities</c>, <c>entitiesRight</c> (int), and as strings <c>entityValues</c> (JSON), <c>expectedKind</c>, <c>predictedKind</c>, <c>taskState</c>,
    /// <c>predictedScore</c>, <c>expectedScore</c>, <c>elimination</c>, <c>expectedEntityOrder</c>, <c>actualEntityOrder</c>. <see cref="TestRun.From(DataFrame, ResultsReaderOptions?, string?, RunInfo?)"/>
    /// makes the run of it again.
    /// </summary>
    /// <param name="run">The run.</param>
    public static DataFrame ToDataFrame(this TestRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return OfResults(run.Results);
    }

    /// <summary>A file of any size as frames with the columns of a run's, one after the other, in memory that does not grow with the file.</summary>
    /// <param name="reader">The opened file; it is read to its end.</param>
    /// <param name="rowsPerFrame">How many rows a frame has, the last one fewer; 100,000 unless given.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">A frame is to have less than one row.</exception>
    /// <exception cref="ResultsFormatException">A row cannot be read without guessing, or the file is cut off.</exception>
    public static IAsyncEnumerable<DataFrame> ToDataFramesAsync(this ResultsReader reader, int rowsPerFrame = 100_000, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerFrame, 1);
        return FramesAsync(reader, rowsPerFrame, cancellationToken);
    }

    /// <summary>
    /// A report as a frame, one row for each intent of its label set by name, then "no intent" as <c>None</c> where it occurs: <c>intent</c> (string), <c>support</c>, <c>predicted</c>,
    /// <c>truePositives</c>, <c>falsePositives</c>, <c>falseNegatives</c> (long), <c>precision</c>, <c>recall</c>, <c>f1</c> (double).
    /// </summary>
    /// <param name="report">The report.</param>
    public static DataFrame ToDataFrame(this ClassificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        bool hasNone = report.None.Support + report.None.Predicted > 0 && !report.Intents.Any(static intent => intent.Intent.IsNone);
        IReadOnlyList<IntentMetrics> rows = hasNone ? report.Intents.Add(report.None) : report.Intents;
        return new DataFrame(
            Texts("intent", rows, static row => row.Intent.Name),
            Counts("support", rows, static row => row.Support),
            Counts("predicted", rows, static row => row.Predicted),
            Counts("truePositives", rows, static row => row.TruePositives),
            Counts("falsePositives", rows, static row => row.FalsePositives),
            Counts("falseNegatives", rows, static row => row.FalseNegatives),
            Numbers("precision", rows, static row => row.Precision),
            Numbers("recall", rows, static row => row.Recall),
            Numbers("f1", rows, static row => row.F1));
    }

    /// <summary>
    /// A matrix as a frame, one row for each cell that is not 0, by expected and then by predicted name: <c>expected</c>, <c>predicted</c> (string), <c>count</c> (long), <c>isRight</c> (bool).
    /// </summary>
    /// <param name="matrix">The matrix.</param>
    public static DataFrame ToDataFrame(this ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        IntentPair[] rows = [.. matrix.Cells.OrderBy(static cell => cell.Expected, Intent.ByName).ThenBy(static cell => cell.Predicted, Intent.ByName)];
        return new DataFrame(
            Texts("expected", rows, static row => row.Expected.Name),
            Texts("predicted", rows, static row => row.Predicted.Name),
            Counts("count", rows, row => matrix[row.Expected, row.Predicted]),
            Bools("isRight", rows, static row => row.IsRight));
    }

    /// <summary>
    /// A comparison as a frame, one row for each item in the order of <see cref="RunDiff.Items"/>: <c>kind</c>, <c>utterance</c>, <c>parentIntent</c>, <c>expected</c>, <c>before</c>, <c>after</c>,
    /// <c>reason</c> (string), <c>baselineLine</c> and <c>candidateLine</c> (int).
    /// </summary>
    /// <param name="diff">The comparison.</param>
    public static DataFrame ToDataFrame(this RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        IReadOnlyList<DiffItem> rows = diff.Items;
        return new DataFrame(
            Texts("kind", rows, static row => row.Kind.ToString()),
            Texts("utterance", rows, static row => row.Utterance),
            Texts("parentIntent", rows, static row => NameOrNull(row.ParentIntent)),
            Texts("expected", rows, static row => row.Expected.ToString()),
            Texts("before", rows, static row => row.Before),
            Texts("after", rows, static row => row.After),
            Texts("reason", rows, static row => row.Reason?.ToString()),
            Ints("baselineLine", rows, static row => row.BaselineLine),
            Ints("candidateLine", rows, static row => row.CandidateLine));
    }

    private static async IAsyncEnumerable<DataFrame> FramesAsync(ResultsReader reader, int rowsPerFrame, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<UtteranceResult> rows = [];
        await foreach (UtteranceResult result in reader.ResultsAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(result);
            if (rows.Count == rowsPerFrame)
            {
                yield return OfResults(rows);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            yield return OfResults(rows);
        }
    }

    private static DataFrame OfResults(IReadOnlyList<UtteranceResult> rows) => new(
        Ints(RunColumns.Line, rows, static row => row.Line),
        Cells(ResultsColumn.Utterance, rows, static row => row.Utterance),
        Cells(ResultsColumn.ParentIntent, rows, static row => NameOrNull(row.ParentIntent)),
        Cells(ResultsColumn.ExpectedIntent, rows, static row => row.Expected.ToString()),
        Cells(ResultsColumn.MatchedIntent, rows, static row => row.Predicted.ToString()),
        Texts(RunColumns.Outcome, rows, static row => row.Outcome?.ToString()),
        Cells(ResultsColumn.ResultType, rows, static row => row.RecordedOutcome?.ToString()),
        Bools("intentPassed", rows, static row => row.IntentPassed),
        Bools("passed", rows, static row => row.Passed),
        Ints("entities", rows, static row => row.Entities.Count),
        Ints("entitiesRight", rows, static row => row.Entities.Count(static entity => entity.Passed)),
        Texts(RunColumns.EntityValues, rows, static row => EntityCell.Of(row.Entities)),
        Texts(RunColumns.ExpectedKind, rows, static row => row.Expected.Kind.ToString()),
        Texts(RunColumns.PredictedKind, rows, static row => row.Predicted.Kind.ToString()),
        Cells(ResultsColumn.TaskState, rows, static row => row.TaskState),
        Cells(ResultsColumn.MatchedIntentScore, rows, static row => row.PredictedScore),
        Cells(ResultsColumn.ExpectedIntentScore, rows, static row => row.ExpectedScore),
        Cells(ResultsColumn.EliminationInfo, rows, static row => row.Elimination),
        Cells(ResultsColumn.ExpectedEntityOrder, rows, static row => row.ExpectedEntityOrder),
        Cells(ResultsColumn.ActualEntityOrder, rows, static row => row.ActualEntityOrder));

    private static StringDataFrameColumn Cells(ResultsColumn column, IReadOnlyList<UtteranceResult> rows, Func<UtteranceResult, string?> value) => Texts(RunColumns.NameOf(column)!, rows, value);

    private static string? NameOrNull(Intent intent) => intent.IsNone ? null : intent.Name;
}
