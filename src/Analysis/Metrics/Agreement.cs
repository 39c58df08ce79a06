namespace KoreBT.Analysis;

/// <summary>How well labels and answers agree, in one figure for all labels.</summary>
internal static class Agreement
{
    public static double? BalancedAccuracy(ConfusionMatrix matrix)
    {
        Intent[] expected = [.. matrix.Labels.Where(label => matrix.Support(label) > 0)];
        return expected.Length == 0 ? null : expected.Average(label => (double)matrix[label, label] / matrix.Support(label));
    }

    public static double? Mcc(ConfusionMatrix matrix)
    {
        double total = matrix.Total;
        double expected = matrix.Labels.Sum(label => Square(matrix.Support(label)));
        double predicted = matrix.Labels.Sum(label => Square(matrix.Predictions(label)));
        double scale = Math.Sqrt((total * total) - predicted) * Math.Sqrt((total * total) - expected);
        return scale == 0 ? null : ((matrix.Right * total) - Chance(matrix)) / scale;
    }

    public static double? Kappa(ConfusionMatrix matrix)
    {
        double total = matrix.Total;
        double possible = (total * total) - Chance(matrix);
        return possible == 0 ? null : ((matrix.Right * total) - Chance(matrix)) / possible;
    }

    /// <summary>The right answers that labels and answers of these numbers would have by chance, times the number of assertions.</summary>
    private static double Chance(ConfusionMatrix matrix) => matrix.Labels.Sum(label => (double)matrix.Support(label) * matrix.Predictions(label));

    private static double Square(long count) => (double)count * count;
}
