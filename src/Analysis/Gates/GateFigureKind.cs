namespace KoreBT.Analysis;

/// <summary>What kind of number a <see cref="GateMetric"/> is.</summary>
public enum GateFigureKind
{
    /// <summary>From 0 to 1.</summary>
    Share,

    /// <summary>From -1 to 1.</summary>
    Coefficient,

    /// <summary>A whole number.</summary>
    Count,
}
