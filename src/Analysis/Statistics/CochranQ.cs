namespace KoreBT.Analysis;

/// <summary>
/// Cochran's Q: do several runs of the same units pass equally often? With two runs it is McNemar's uncorrected test. Source: Cochran, "The comparison of
/// percentages in matched samples", Biometrika 37 (1950).
/// </summary>
public static class CochranQ
{
    /// <summary>The test of the verdicts of each unit.</summary>
    /// <param name="units">For each unit, whether it passed in each run; all of one length.</param>
    /// <returns>Null when there are fewer than two runs, or no unit whose verdicts differ: nothing then tells the runs apart.</returns>
    /// <exception cref="ArgumentException">Units have different numbers of runs.</exception>
    public static ChiSquare? Test(IReadOnlyList<IReadOnlyList<bool>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        int runs = units.Count == 0 ? 0 : units[0].Count;
        long[] passed = new long[runs];
        double spread = 0;
        foreach (IReadOnlyList<bool> unit in units)
        {
            if (unit.Count != runs)
            {
                throw new ArgumentException($"A unit has {unit.Count} verdicts and another one {runs}; each has one for each run.", nameof(units));
            }

            long own = 0;
            for (int run = 0; run < runs; run++)
            {
                passed[run] += unit[run] ? 1 : 0;
                own += unit[run] ? 1 : 0;
            }

            spread += own * (runs - own);
        }

        if (runs < 2 || spread == 0)
        {
            return null;
        }

        double mean = passed.Average();
        double between = passed.Sum(count => (count - mean) * (count - mean));
        return new ChiSquare(runs * (runs - 1) * between / spread, runs - 1);
    }
}
