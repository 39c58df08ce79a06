namespace KoreBT.Analysis;

/// <summary>An F measure of several intents in one figure, averaged in three ways.</summary>
/// <param name="Beta">How many times as much as precision recall counts.</param>
/// <param name="Micro">That of the summed counts, from 0 to 1; null when undefined.</param>
/// <param name="Macro">The plain mean, from 0 to 1; null when undefined.</param>
/// <param name="Weighted">The mean weighted by how often each intent was expected, from 0 to 1; null when undefined.</param>
public sealed record FBetaAverages(double Beta, double? Micro, double? Macro, double? Weighted)
{
    internal static FBetaAverages Of(IReadOnlyCollection<IntentMetrics> intents, ZeroDivision policy, double beta) => new(
        beta,
        IntentMetrics.Sum(intents).FBeta(beta),
        AverageMetrics.Mean(intents, intent => intent.FBeta(beta), policy, _ => 1),
        AverageMetrics.Mean(intents, intent => intent.FBeta(beta), policy, intent => intent.Support));
}
