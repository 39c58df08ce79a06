namespace KoreBT.Analysis;

/// <summary>Everything about an assertion that counts: the two cells, the verdict in the file, and the rules. Equal answers count the same.</summary>
internal sealed class Answer : IEquatable<Answer>
{
    private readonly OutcomeRules _rules;
    private readonly Intent? _hit;

    public Answer(IntentSet expected, IntentSet predicted, Outcome? recorded, bool isScored, OutcomeRules rules)
    {
        (Expected, Predicted, Recorded, IsScored, _rules) = (expected, predicted, recorded, isScored, rules);
        _hit = expected.HitBy(predicted);
        Recomputed = rules.Judge(expected, predicted, _hit);
    }

    public IntentSet Expected { get; }

    public IntentSet Predicted { get; }

    public Outcome? Recorded { get; }

    public bool IsScored { get; }

    public Outcome Recomputed { get; }

    public Outcome? Outcome => !IsScored ? null : _rules.PreferRecorded && Recorded is { } said ? said : Recomputed;

    public bool Disagrees => Recorded is { } said && said != Recomputed;

    /// <summary>Whether each row with this answer is a finding.</summary>
    public bool IsOdd => !IsScored || Disagrees;

    public Intent ExpectedIntent => _hit ?? Expected.Label;

    public Intent PredictedIntent => _hit ?? Predicted.Label;

    /// <summary>The same answer under other names.</summary>
    public Answer Renamed(IReadOnlyDictionary<Intent, Intent> names) => new(Expected.Renamed(names), Predicted.Renamed(names), Recorded, IsScored, _rules);

    public bool Equals(Answer? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Recorded == other.Recorded && IsScored == other.IsScored && Recomputed == other.Recomputed && Outcome == other.Outcome
            && Expected.CountsAs(other.Expected) && Predicted.CountsAs(other.Predicted));

    public override bool Equals(object? obj) => Equals(obj as Answer);

    public override int GetHashCode() => HashCode.Combine(Expected.CountHash, Predicted.CountHash, Recorded, Outcome);
}
