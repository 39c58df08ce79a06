namespace KoreBT.Analysis;

/// <summary>From two intent cells to a verdict.</summary>
internal static class OutcomeRules
{
    public static Outcome Judge(IntentSet expected, IntentSet predicted) => expected.HitBy(predicted) switch
    {
        { IsNone: true } => Outcome.TrueNegative,
        { } => Outcome.TruePositive,
        null => predicted.IsNone ? Outcome.FalseNegative : Outcome.FalsePositive,
    };

    public static bool IsRight(this Outcome outcome) => outcome is Outcome.TruePositive or Outcome.TrueNegative;
}
