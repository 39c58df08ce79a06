namespace KoreBT.Analysis;

/// <summary>Precision, recall and F1 of several intents in one figure each.</summary>
/// <param name="Precision">From 0 to 1; null when undefined.</param>
/// <param name="Recall">From 0 to 1; null when undefined.</param>
/// <param name="F1">From 0 to 1; null when undefined. An average of F1 values, except for the micro average: it may lie outside the other two.</param>
/// <param name="Support">How often the averaged intents were expected.</param>
public sealed record AverageMetrics(double? Precision, double? Recall, double? F1, long Support)
{
    internal static AverageMetrics Micro(IReadOnlyCollection<IntentMetrics> intents)
    {
        IntentMetrics sum = IntentMetrics.Sum(intents);
        return new AverageMetrics(sum.Precision, sum.Recall, sum.F1, sum.Support);
    }

    internal static AverageMetrics Mean(IReadOnlyCollection<IntentMetrics> intents, ZeroDivision policy, Func<IntentMetrics, long> weight) => new(
        Mean(intents, intent => intent.Precision, policy, weight),
        Mean(intents, intent => intent.Recall, policy, weight),
        Mean(intents, intent => intent.F1, policy, weight),
        intents.Sum(intent => intent.Support));

    internal static double? Mean(IReadOnlyCollection<IntentMetrics> intents, Func<IntentMetrics, double?> value, ZeroDivision policy, Func<IntentMetrics, long> weight)
    {
        double sum = 0;
        long weights = 0;
        foreach (IntentMetrics intent in intents)
        {
            if ((value(intent) ?? policy.Value()) is { } number)
            {
                sum += number * weight(intent);
                weights += weight(intent);
            }
        }

        return weights == 0 ? null : sum / weights;
    }
}
