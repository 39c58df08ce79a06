namespace KoreBT.Analysis;

/// <summary>
/// The verdict on one assertion as Kore counts it: each assertion has exactly one, so the four counts add up to the number of assertions.
/// Source: Kore.ai documentation, "Batch Testing", column Result Type.
/// </summary>
public enum Outcome
{
    /// <summary>An intent was expected and recognised.</summary>
    TruePositive,

    /// <summary>No intent was expected and none was recognised.</summary>
    TrueNegative,

    /// <summary>An intent was recognised that was not expected: another one than the expected, or any when none was expected.</summary>
    FalsePositive,

    /// <summary>An intent was expected and none was recognised.</summary>
    FalseNegative,
}
