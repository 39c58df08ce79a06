namespace KoreBT.Analysis;

/// <summary>Wilson's score interval of a share. Source: Wilson, "Probable inference", JASA 22 (1927).</summary>
public static class Wilson
{
    /// <summary>The interval that holds the true share with the given confidence.</summary>
    /// <param name="successes">How many units passed, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many units there are.</param>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>The interval, within 0 and 1; null when there are no units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is out of range.</exception>
    public static Interval? Of(long successes, long total, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, total);
        Level.Require(level);
        if (total == 0)
        {
            return null;
        }

        double z = Level.Deviations(level);
        double share = (double)successes / total;
        double shrink = 1 + (z * z / total);
        double middle = (share + (z * z / (2 * total))) / shrink;
        double half = z * Math.Sqrt((share * (1 - share) / total) + (z * z / (4.0 * total * total))) / shrink;
        return new Interval(successes == 0 ? 0 : Math.Max(0, middle - half), successes == total ? 1 : Math.Min(1, middle + half));
    }
}
