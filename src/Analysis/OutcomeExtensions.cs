namespace KoreBT.Analysis;

/// <summary>What follows from a verdict.</summary>
internal static class OutcomeExtensions
{
    public static bool IsRight(this Outcome outcome) => outcome is Outcome.TruePositive or Outcome.TrueNegative;
}
