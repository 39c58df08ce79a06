namespace KoreBT.Analysis;

/// <summary>The kinds of <see cref="GateReason"/>.</summary>
public enum GateReasonKind
{
    /// <summary>A number is beyond its threshold.</summary>
    Threshold,

    /// <summary>That the candidate is not worse was to be shown, and is not.</summary>
    NotShown,

    /// <summary>A number does not exist.</summary>
    MissingData,

    /// <summary>An allowed regression is still there, and its time is over.</summary>
    ExpiredAllowance,

    /// <summary>A number is beyond its threshold, but that could be chance; a warning.</summary>
    MaybeChance,

    /// <summary>Something was not judged because it has too few assertions; a warning.</summary>
    BelowSupport,

    /// <summary>An allowed regression is none; a warning.</summary>
    UnusedAllowance,

    /// <summary>A <see cref="Notice"/> of the comparison; a warning.</summary>
    Notice,
}
