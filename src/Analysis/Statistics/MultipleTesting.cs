using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// Corrects the p values of many tests made at once: of a hundred intents that did not change, five have a p value below 0.05. The family of tests must be fixed before
/// anybody looks at their outcome.
/// </summary>
public static class MultipleTesting
{
    /// <summary>
    /// q values: of all tests with a q value below 0.05, at most 5% are expected to be chance. Source: Benjamini and Hochberg, "Controlling the false discovery
    /// rate", Journal of the Royal Statistical Society B 57 (1995); q of rank i is the least of p(j) m / j over j ≥ i.
    /// </summary>
    /// <param name="pValues">The p values, each from 0 to 1.</param>
    /// <returns>The q values in the order of the p values, each from its p value to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value is not from 0 to 1.</exception>
    public static ImmutableArray<double> BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        int[] order = Ranked(pValues);
        double[] adjusted = new double[order.Length];
        double least = 1;
        for (int rank = order.Length; rank > 0; rank--)
        {
            // Rounding must not take a q value below its own p value.
            double p = pValues[order[rank - 1]];
            least = Math.Min(least, Math.Max(p, p * order.Length / rank));
            adjusted[order[rank - 1]] = least;
        }

        return [.. adjusted];
    }

    /// <summary>
    /// Adjusted p values: that any test with one below 0.05 is chance has a probability of at most 5%. Stricter than <see cref="BenjaminiHochberg"/>. Source: Holm, "A simple
    /// sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979); that of rank i is the largest of p(j) (m - j + 1) over j ≤ i.
    /// </summary>
    /// <inheritdoc cref="BenjaminiHochberg" path="/param"/>
    /// <returns>The adjusted p values in the order of the p values, each from its p value to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value is not from 0 to 1.</exception>
    public static ImmutableArray<double> Holm(IReadOnlyList<double> pValues)
    {
        int[] order = Ranked(pValues);
        double[] adjusted = new double[order.Length];
        double largest = 0;
        for (int rank = 1; rank <= order.Length; rank++)
        {
            largest = Math.Max(largest, Math.Min(1, pValues[order[rank - 1]] * (order.Length - rank + 1)));
            adjusted[order[rank - 1]] = largest;
        }

        return [.. adjusted];
    }

    private static int[] Ranked(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        foreach (double p in pValues)
        {
            if (p is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p value lies from 0 to 1.");
            }
        }

        return [.. Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index])];
    }
}
