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

    internal static IntentMetrics Of(ConfusionMatrix matrix, Intent intent)
    {
        long right = matrix[expected: intent, predicted: intent];
        return new IntentMetrics(intent, right, matrix.Predictions(intent) - right, matrix.Support(intent) - right);
    }
}
