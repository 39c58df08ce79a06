namespace KoreBT.Analysis;

/// <summary>
/// Bowker's test of symmetry: did as many units go from each answer to each other as came back? With two answers it is McNemar's uncorrected test. Source: Bowker,
/// "A test for symmetry in contingency tables", JASA 43 (1948). Pairs of answers that nobody moved between count as a degree of freedom, as in R and statsmodels.
/// </summary>
public static class Bowker
{
    /// <summary>The test of a square table of counts.</summary>
    /// <param name="table">Rows are the answers before, columns the answers now, in one order.</param>
    /// <returns>Null when there are fewer than two answers.</returns>
    /// <exception cref="ArgumentException">The table is not square, or a count is negative.</exception>
    public static ChiSquare? Test(IReadOnlyList<IReadOnlyList<long>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Any(row => row.Count != table.Count || row.Any(static count => count < 0)))
        {
            throw new ArgumentException("The table has as many columns as rows, and counts of 0 and more.", nameof(table));
        }

        double statistic = 0;
        for (int before = 0; before < table.Count; before++)
        {
            for (int now = before + 1; now < table.Count; now++)
            {
                double there = table[before][now];
                double back = table[now][before];
                statistic += there + back > 0 ? (there - back) * (there - back) / (there + back) : 0;
            }
        }

        return table.Count < 2 ? null : new ChiSquare(statistic, table.Count * (table.Count - 1) / 2);
    }
}
