using MathNet.Numerics.Distributions;

namespace KoreBT.Analysis;

/// <summary>
/// The exact interval of a share, which holds the true one at least as often as it says and is therefore wider than <see cref="Wilson"/>'s. Source: Clopper and
/// Pearson, "The use of confidence or fiducial limits", Biometrika 26 (1934).
/// </summary>
public static class ClopperPearson
{
    /// <summary>The interval that holds the true share with at least the given confidence.</summary>
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

        double tail = Level.Tail(level);
        return new Interval(
            successes == 0 ? 0 : Quantile(successes, total - successes + 1, tail),
            successes == total ? 1 : Quantile(successes + 1, total - successes, 1 - tail));
    }

    /// <summary>The library's quantile is right to some 12 digits; one step of Newton's method gives the others.</summary>
    private static double Quantile(double a, double b, double share)
    {
        double near = Beta.InvCDF(a, b, share);
        double better = near - ((Beta.CDF(a, b, near) - share) / Beta.PDF(a, b, near));
        return better is > 0 and < 1 ? better : near;
    }
}
