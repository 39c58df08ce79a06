namespace KoreBT.Analysis;

/// <summary>What the threshold of a <see cref="GateRule"/> means. A number on the threshold keeps the rule.</summary>
public enum GateComparison
{
    /// <summary>The number is the threshold or more.</summary>
    AtLeast,

    /// <summary>The number is the threshold or less.</summary>
    AtMost,

    /// <summary>The candidate's number is below the baseline's by the threshold or less.</summary>
    MayFallBy,

    /// <summary>The candidate's number is above the baseline's by the threshold or less.</summary>
    MayRiseBy,

    /// <summary>It is shown, with 95% confidence, that the candidate is not worse by the threshold or more; see <see cref="PairedDifference.IsNotWorseBy"/>.</summary>
    NotWorseBy,
}
