namespace KoreBT.Analysis;

/// <summary>A confidence interval of a share, or of the difference of two.</summary>
/// <param name="Low">The lower bound, from 0 to 1; that of a difference from -1.</param>
/// <param name="High">The upper bound, from 0 to 1; that of a difference from -1.</param>
public readonly record struct Interval(double Low, double High);
