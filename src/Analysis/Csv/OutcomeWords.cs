namespace KoreBT.Analysis;

/// <summary>The words of the column Result Type, long as the documentation has them and short as its formulas do.</summary>
internal static class OutcomeWords
{
    private static readonly Dictionary<string, Outcome> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["True Positive"] = Outcome.TruePositive,
        ["True Negative"] = Outcome.TrueNegative,
        ["False Positive"] = Outcome.FalsePositive,
        ["False Negative"] = Outcome.FalseNegative,
        ["TP"] = Outcome.TruePositive,
        ["TN"] = Outcome.TrueNegative,
        ["FP"] = Outcome.FalsePositive,
        ["FN"] = Outcome.FalseNegative,
    };

    public static Outcome? Find(string word) => ByWord.TryGetValue(word.Trim(), out Outcome outcome) ? outcome : null;
}
