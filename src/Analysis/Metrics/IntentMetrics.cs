namespace KoreBT.Analysis;

/// <summary>
/// The textbook numbers of one intent against all others: a wrong answer is a false negative of the intent it should have been and a false positive
/// of the intent it was. Source: scikit-learn, <c>precision_recall_fscore_support</c>.
/// </summary>
/// <param name="Intent">The intent.</param>
/// <param name="TruePositives">How often it was expected and predicted.</param>
/// <param name="FalsePositives">How often it was predicted and another (or none) expected.</param>
/// <param name="FalseNegatives">How often it was expected and another (or none) predicted.</param>
public sealed record IntentMetrics(Intent Intent, long TruePositives, long FalsePositives, long FalseNegatives)
{
    /// <summary>How often the intent was expected: TP + FN.</summary>
    public long Support => TruePositives + FalseNegatives;

    /// <summary>How often the intent was predicted: TP + FP.</summary>
    public long Predicted => TruePositives + FalsePositives;

    /// <summary>TP / (TP + FP), from 0 to 1; null when the intent was never predicted.</summary>
    public double? Precision => Ratio.Of(TruePositives, Predicted);

    /// <summary>TP / (TP + FN), from 0 to 1; null when the intent was never expected.</summary>
    public double? Recall => Ratio.Of(TruePositives, Support);

    /// <summary>2 TP / (2 TP + FP + FN), from 0 to 1; null when the intent was neither expected nor predicted.</summary>
    public double? F1 => Ratio.Of(2 * TruePositives, Support + Predicted);

    /// <summary>
    /// (1 + β²) TP / ((1 + β²) TP + β² FN + FP), from 0 to 1: F1 with recall counting β times as much as precision; null when it is a quotient by 0, as when the intent was neither
    /// expected nor predicted. β = 0 gives precision, β = 1 gives <see cref="F1"/>. Source: van Rijsbergen, "Information Retrieval" (1979), chapter 7; scikit-learn, <c>fbeta_score</c>.
    /// </summary>
    /// <param name="beta">β, at least 0 and finite: 2 where a missed intent is worse than a wrong one, 0.5 where it is the other way round.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is negative or not finite.</exception>
    public double? FBeta(double beta)
    {
        if (beta is not (>= 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Beta is a number from 0 on.");
        }

        double weight = beta * beta;
        double whole = ((1 + weight) * TruePositives) + (weight * FalseNegatives) + FalsePositives;
        return whole == 0 ? null : (1 + weight) * TruePositives / whole;
    }

    /// <summary>Wilson's interval of <see cref="Precision"/>: between what the true one may well lie, given so many predictions.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when the intent was never predicted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? PrecisionInterval(double level = 0.95) => Wilson.Of(TruePositives, Predicted, level);

    /// <summary>Wilson's interval of <see cref="Recall"/>: between what the true one may well lie, given so many expectations.</summary>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when the intent was never expected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public Interval? RecallInterval(double level = 0.95) => Wilson.Of(TruePositives, Support, level);

    /// <summary>The summed counts of several intents, under no name.</summary>
    internal static IntentMetrics Sum(IReadOnlyCollection<IntentMetrics> intents) =>
        new(Intent.None, intents.Sum(intent => intent.TruePositives), intents.Sum(intent => intent.FalsePositives), intents.Sum(intent => intent.FalseNegatives));

    internal static IntentMetrics Of(ConfusionMatrix matrix, Intent intent)
    {
        long right = matrix[expected: intent, predicted: intent];
        return new IntentMetrics(intent, right, matrix.Predictions(intent) - right, matrix.Support(intent) - right);
    }
}
