namespace KoreBT.Analysis;

/// <summary>
/// By how much the share that passes differs between two runs of the same units, with its interval. Source: Newcombe, "Improved confidence intervals for the
/// difference between binomial proportions based on paired data", Statistics in Medicine 17 (1998), method 10: square-and-add over Wilson intervals with a
/// corrected phi coefficient as correlation, as in Fagerland, Lydersen and Laake, "Statistical Analysis of Contingency Tables" (2017), chapter 8.
/// </summary>
public sealed record PairedDifference
{
    private const double OneSided95 = 0.90;
    private readonly Func<double, Interval> _intervalOf;

    private PairedDifference(long both, long onlyBaseline, long onlyCandidate, long neither, double level)
    {
        double total = both + onlyBaseline + onlyCandidate + neither;
        _intervalOf = of => Newcombe(both, onlyBaseline, onlyCandidate, neither, of);
        Value = (onlyCandidate - onlyBaseline) / total;
        Confidence = level;
        Interval = _intervalOf(level);
    }

    /// <summary>The candidate's share less the baseline's, from -1 to 1: below 0 when the candidate is worse.</summary>
    public double Value { get; }

    /// <summary>The confidence of <see cref="Interval"/>.</summary>
    public double Confidence { get; }

    /// <summary>The interval that holds the true difference, within -1 and 1.</summary>
    public Interval Interval { get; }

    /// <summary>The difference of a paired two-by-two table.</summary>
    /// <param name="both">Units that pass in both runs.</param>
    /// <param name="onlyBaseline">b: units that pass in the baseline alone.</param>
    /// <param name="onlyCandidate">c: units that pass in the candidate alone.</param>
    /// <param name="neither">Units that pass in neither.</param>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <returns>Null when there are no units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the level is out of range.</exception>
    public static PairedDifference? Of(long both, long onlyBaseline, long onlyCandidate, long neither, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyBaseline);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyCandidate);
        ArgumentOutOfRangeException.ThrowIfNegative(neither);
        Level.Require(level);
        return both + onlyBaseline + onlyCandidate + neither == 0 ? null : new(both, onlyBaseline, onlyCandidate, neither, level);
    }

    /// <summary>True when the candidate is, with 95% confidence, not worse by <paramref name="margin"/> or more: the lower end of the two-sided 90% interval lies above it. A large p value says no such thing.</summary>
    /// <param name="margin">The loss that would matter, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is out of range.</exception>
    public bool IsNotWorseBy(double margin)
    {
        RequireMargin(margin);
        return _intervalOf(OneSided95).Low > -margin;
    }

    /// <summary>True when the two are, by two one-sided tests at 5% each, no further apart than <paramref name="margin"/>: the two-sided 90% interval lies within it. Source: Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987).</summary>
    /// <param name="margin">The difference that would matter, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is out of range.</exception>
    public bool IsWithin(double margin)
    {
        RequireMargin(margin);
        Interval interval = _intervalOf(OneSided95);
        return interval.Low > -margin && interval.High < margin;
    }

    /// <inheritdoc/>
    public bool Equals(PairedDifference? other) => other is not null && Value == other.Value && Confidence == other.Confidence && Interval == other.Interval;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Confidence, Interval);

    private static Interval Newcombe(long both, long onlyBaseline, long onlyCandidate, long neither, double level)
    {
        long passedBefore = both + onlyBaseline;
        long passedNow = both + onlyCandidate;
        long total = both + onlyBaseline + onlyCandidate + neither;
        double before = (double)passedBefore / total;
        double now = (double)passedNow / total;
        Interval wilsonBefore = Wilson.Of(passedBefore, total, level)!.Value;
        Interval wilsonNow = Wilson.Of(passedNow, total, level)!.Value;
        double phi = Phi(((double)both * neither) - ((double)onlyBaseline * onlyCandidate), total, (double)passedBefore * (total - passedBefore) * passedNow * (total - passedNow));
        return new Interval(
            now - before - Add(now - wilsonNow.Low, wilsonBefore.High - before, phi),
            now - before + Add(wilsonNow.High - now, before - wilsonBefore.Low, phi));
    }

    /// <summary>How far the two runs pass the same units. A positive correlation is lessened by half a unit, Newcombe's method 10, so that a few units do not pretend to more than they know.</summary>
    private static double Phi(double determinant, long total, double margins) =>
        margins == 0 ? 0 : (determinant > 0 ? Math.Max(0, determinant - (total / 2.0)) : determinant) / Math.Sqrt(margins);

    /// <summary>The third side of a triangle; rounding may make it a little less than nothing.</summary>
    private static double Add(double one, double other, double phi) => Math.Sqrt(Math.Max(0, (one * one) - (2 * phi * one * other) + (other * other)));

    private static void RequireMargin(double margin)
    {
        if (margin is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "The margin is a share above 0 and at most 1.");
        }
    }
}
