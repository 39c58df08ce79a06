using System.Collections.ObjectModel;

namespace KoreBT.Analysis;

/// <summary>One row of the results table in this library's words.</summary>
internal sealed class ResultRow
{
    public required int Line { get; init; }

    public required string Utterance { get; init; }

    public required IntentSet Expected { get; init; }

    public required IntentSet Predicted { get; init; }

    public required Intent ParentIntent { get; init; }

    /// <summary>Null when the cell is blank or the file has no such column.</summary>
    public required Outcome? RecordedOutcome { get; init; }

    /// <summary>Null when the row names no entity.</summary>
    public required EntityResult? Entity { get; init; }

    public required string TaskState { get; init; }

    public required string PredictedScore { get; init; }

    public required string ExpectedScore { get; init; }

    public required string Elimination { get; init; }

    public required string ExpectedEntityOrder { get; init; }

    public required string ActualEntityOrder { get; init; }

    public IReadOnlyDictionary<string, string> OtherColumns { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Whether this row continues the assertion that another row began. Entity rows repeat the utterance and everything about it, or leave it blank;
    /// a row with another answer is another assertion, because one assertion has one answer.
    /// </summary>
    public bool Continues(ResultRow first) =>
        string.IsNullOrWhiteSpace(Utterance)
            ? Entity is not null
                && (Expected.IsNone || Expected.Equals(first.Expected))
                && (Predicted.IsNone || Predicted.Equals(first.Predicted))
                && (ParentIntent.IsNone || ParentIntent == first.ParentIntent)
                && (RecordedOutcome is null || RecordedOutcome == first.RecordedOutcome)
            : string.Equals(Utterance, first.Utterance, StringComparison.Ordinal)
                && Expected.Equals(first.Expected)
                && Predicted.Equals(first.Predicted)
                && ParentIntent == first.ParentIntent
                && (RecordedOutcome is null || RecordedOutcome == first.RecordedOutcome);
}
