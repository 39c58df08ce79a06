using MathNet.Numerics.Distributions;

namespace KoreBT.Analysis;

/// <summary>
/// McNemar's test on paired verdicts: could so lopsided a split of the changes be chance? Only units whose verdict changed say anything; under chance each
/// is as likely to have got worse as better, so the smaller count is a draw from Binomial(n, 1/2). Sources: McNemar 1947; Fagerland, Lydersen
/// and Laake, "The McNemar test for binary matched-pairs data", BMC Medical Research Methodology 13:91 (2013), for the mid-p value.
/// </summary>
public sealed record McNemar
{
    private McNemar(long regressed, long @fixed)
    {
        Regressed = regressed;
        Fixed = @fixed;
        (Exact, MidP) = PValues(regressed, @fixed);
    }

    /// <summary>b: units that passed in the baseline and fail in the candidate.</summary>
    public long Regressed { get; }

    /// <summary>c: units that failed in the baseline and pass in the candidate.</summary>
    public long Fixed { get; }

    /// <summary>The exact two-sided p value, from 0 to 1: min(1, 2 P(X ≤ min(b, c))); 1 when nothing changed.</summary>
    public double Exact { get; }

    /// <summary>
    /// The mid-p value, from 0 to 1: the exact one less the probability of the observed split (half of it when b = c). Closer to the nominal level than
    /// the exact test, which is cautious; 1 when nothing changed.
    /// </summary>
    public double MidP { get; }

    /// <summary>The large-sample test, (b - c)² / (b + c), for comparison with other software; null when nothing changed. The exact test and mid-p need no large sample.</summary>
    public ChiSquare? ChiSquare => Statistic(Math.Abs(Regressed - Fixed));

    /// <summary>The same with Edwards' continuity correction, (|b - c| - 1)² / (b + c), and no less than 0 (R's <c>mcnemar.test</c>); null when nothing changed.</summary>
    public ChiSquare? CorrectedChiSquare => Statistic(Math.Max(0, Math.Abs(Regressed - Fixed) - 1));

    /// <summary>The test for two counts of changes.</summary>
    /// <param name="regressed">b, at least 0.</param>
    /// <param name="fixed">c, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the counts add up to more than an int holds.</exception>
    public static McNemar Test(long regressed, long @fixed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(regressed);
        ArgumentOutOfRangeException.ThrowIfNegative(@fixed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(regressed + @fixed, int.MaxValue);
        return new McNemar(regressed, @fixed);
    }

    private ChiSquare? Statistic(double difference) => Regressed + Fixed == 0 ? null : new ChiSquare(difference * difference / (Regressed + Fixed), 1);

    private static (double Exact, double MidP) PValues(long regressed, long @fixed)
    {
        int changed = (int)(regressed + @fixed);
        int smaller = (int)Math.Min(regressed, @fixed);
        if (changed == 0)
        {
            return (1, 1);
        }

        double exact = Math.Min(1, 2 * Binomial.CDF(0.5, changed, smaller));
        double observed = Binomial.PMF(0.5, changed, smaller);
        return (exact, regressed == @fixed ? 1 - (observed / 2) : exact - observed);
    }
}
