namespace KoreBT.Analysis;

/// <summary>
/// Could a change of a number without a formula for its error, such as macro F1, be chance? If it makes no difference which run an answer comes from, the two answers of each unit may be
/// swapped. They are, each with probability 1/2, thousands of times, and p is how often the change is then at least as large in either direction. Sources: Noreen, "Computer-Intensive Methods
/// for Testing Hypotheses" (1989); Yeh, "More accurate tests for the statistical significance of result differences", COLING 2000. For accuracy it approaches the exact p of <see cref="McNemar"/>.
/// </summary>
/// <param name="Statistic">The name of the number.</param>
/// <param name="Labels">The name of the label set that averages are taken over.</param>
/// <param name="Units">How many units there are.</param>
/// <param name="Baseline">The number in the baseline; null when undefined.</param>
/// <param name="Candidate">The number in the candidate; null when undefined.</param>
/// <param name="AtLeastAsLarge">k: in how many resamples the change was at least as large in either direction (to 12 digits), or undefined, which is held against the change; null when the change is.</param>
/// <param name="Resamples">R: how many resamples were drawn.</param>
/// <param name="Seed">Where the random numbers began.</param>
public sealed record ApproximateRandomisation(
    string Statistic, string Labels, int Units, double? Baseline, double? Candidate, int? AtLeastAsLarge, int Resamples, ulong Seed)
{
    /// <summary>Equal changes may differ in their last digits, by the order in which their parts were added.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The candidate's number less the baseline's; null when either is undefined.</summary>
    public double? Difference => Candidate - Baseline;

    /// <summary>The two-sided p value, (1 + k) / (1 + R), above 0 and at most 1; null when the change is undefined.</summary>
    public double? P => (1.0 + AtLeastAsLarge) / (1.0 + Resamples);

    /// <summary>The test of paired answers.</summary>
    /// <param name="units">The units, in any order; copies of an utterance are one unit, not several.</param>
    /// <param name="options">What is compared and how often; the defaults when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is out of range.</exception>
    public static ApproximateRandomisation Test(IEnumerable<PairedAnswer> units, ResamplingOptions? options = null)
    {
        options ??= new ResamplingOptions();
        options.Require();
        PairedUnits paired = PairedUnits.Of(units, options.Labels);
        (double? baseline, double? candidate) = PairedCounts.Observed(paired, options);
        return new ApproximateRandomisation(
            options.Statistic.Name, options.Labels.Name, paired.Count, baseline, candidate,
            candidate - baseline is { } change ? Count(paired, options, Math.Abs(change) - Rounding) : null, options.Resamples, options.Seed);
    }

    private static int Count(PairedUnits units, ResamplingOptions options, double least)
    {
        PairedGroup[] groups = WithoutOrigin(units);
        Xoshiro256 random = new(options.Seed);
        PairedCounts counts = new(units, options);
        int found = 0;
        for (int resample = 0; resample < options.Resamples; resample++)
        {
            counts.Clear();
            foreach (PairedGroup group in groups)
            {
                int swapped = group.Baseline == group.Candidate ? 0 : random.Heads(group.Count);
                counts.Add(group with { Count = group.Count - swapped });
                counts.Add(group with { Baseline = group.Candidate, Candidate = group.Baseline, Count = swapped });
            }

            found += counts.Candidate - counts.Baseline is { } change && Math.Abs(change) < least ? 0 : 1;
        }

        return found;
    }

    /// <summary>The groups without regard to which run gave which answer, so that the two runs can trade places and nothing changes.</summary>
    private static PairedGroup[] WithoutOrigin(PairedUnits units) =>
    [
        .. units.Groups
            .GroupBy(static group => (group.Expected, Low: Math.Min(group.Baseline, group.Candidate), High: Math.Max(group.Baseline, group.Candidate)))
            .OrderBy(static groups => groups.Key)
            .Select(static groups => new PairedGroup(groups.Key.Expected, groups.Key.Low, groups.Key.High, groups.Sum(static group => group.Count))),
    ];
}
