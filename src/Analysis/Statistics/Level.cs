using MathNet.Numerics.Distributions;

namespace KoreBT.Analysis;

/// <summary>The confidence of an interval.</summary>
internal static class Level
{
    /// <exception cref="ArgumentOutOfRangeException">The level does not lie between 0 and 1.</exception>
    public static void Require(double level)
    {
        if (level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The confidence level lies between 0 and 1.");
        }
    }

    /// <summary>The share of each tail outside of a two-sided interval.</summary>
    public static double Tail(double level) => (1 - level) / 2;

    /// <summary>How many standard deviations a two-sided interval of a normal distribution reaches.</summary>
    public static double Deviations(double level) => Normal.InvCDF(0, 1, 0.5 + (level / 2));
}
