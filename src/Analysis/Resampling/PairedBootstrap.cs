namespace KoreBT.Analysis;

/// <summary>
/// Between what the change of a number without a formula for its error, such as macro F1, may well lie: units are drawn with replacement, each with both of its answers, as many as there
/// are, and the change is computed anew, thousands of times; the interval leaves out the same share of these changes at both ends. It is too narrow for some ten units or fewer. Sources:
/// Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13, for percentile intervals; Berg-Kirkpatrick, Burkett and Klein, "An empirical investigation of statistical
/// significance in NLP", EMNLP 2012, for pairs; Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), for the quantiles, type 7.
/// </summary>
/// <param name="Statistic">The name of the number.</param>
/// <param name="Labels">The name of the label set that averages are taken over.</param>
/// <param name="Units">How many units there are.</param>
/// <param name="Baseline">The number in the baseline; null when undefined.</param>
/// <param name="Candidate">The number in the candidate; null when undefined.</param>
/// <param name="Interval">The interval that holds the true change; null when the change is undefined in every resample, as it is when it is undefined in the runs.</param>
/// <param name="Confidence">The confidence of the interval.</param>
/// <param name="Resamples">How many resamples were drawn.</param>
/// <param name="Undefined">In how many of them the change was undefined, as that of an intent that was not drawn; the interval is made of the others.</param>
/// <param name="Seed">Where the random numbers began.</param>
public sealed record PairedBootstrap(
    string Statistic, string Labels, int Units, double? Baseline, double? Candidate, Interval? Interval, double Confidence, int Resamples, int Undefined, ulong Seed)
{
    /// <summary>The candidate's number less the baseline's; null when either is undefined.</summary>
    public double? Difference => Candidate - Baseline;

    /// <summary>The bootstrap of paired answers.</summary>
    /// <param name="units">The units, in any order; copies of an utterance are one unit, not several.</param>
    /// <param name="options">What is compared and how often; the defaults when left out.</param>
    /// <param name="level">The confidence, between 0 and 1; 0.95 unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level or the number of resamples is out of range.</exception>
    public static PairedBootstrap Of(IEnumerable<PairedAnswer> units, ResamplingOptions? options = null, double level = 0.95)
    {
        options ??= new ResamplingOptions();
        options.Require();
        Level.Require(level);
        PairedUnits paired = PairedUnits.Of(units, options.Labels);
        (double? baseline, double? candidate) = PairedCounts.Observed(paired, options);
        double[] changes = Changes(paired, options);
        return new PairedBootstrap(
            options.Statistic.Name, options.Labels.Name, paired.Count, baseline, candidate,
            changes.Length == 0 ? null : new Interval(Quantile(changes, Level.Tail(level)), Quantile(changes, 1 - Level.Tail(level))),
            level, options.Resamples, options.Resamples - changes.Length, options.Seed);
    }

    /// <summary>The changes of all resamples in which they are defined, the smallest first.</summary>
    internal static double[] Changes(PairedUnits units, ResamplingOptions options)
    {
        int[] groupOf = [.. units.Groups.SelectMany(static (group, index) => Enumerable.Repeat(index, group.Count))];
        int[] drawn = new int[units.Groups.Length];
        Xoshiro256 random = new(options.Seed);
        PairedCounts counts = new(units, options);
        List<double> changes = new(options.Resamples);
        for (int resample = 0; resample < options.Resamples; resample++)
        {
            Array.Clear(drawn);
            for (int draw = 0; draw < groupOf.Length; draw++)
            {
                drawn[groupOf[random.Below(groupOf.Length)]]++;
            }

            counts.Clear();
            for (int group = 0; group < drawn.Length; group++)
            {
                counts.Add(units.Groups[group] with { Count = drawn[group] });
            }

            if (counts.Candidate - counts.Baseline is { } change)
            {
                changes.Add(change);
            }
        }

        changes.Sort();
        return [.. changes];
    }

    /// <summary>Type 7 of Hyndman and Fan, the one of R and numpy: the values stand at equal distances from 0 to 1, with straight lines between them.</summary>
    internal static double Quantile(double[] sorted, double share)
    {
        double position = (sorted.Length - 1) * share;
        int below = (int)position;
        double above = below + 1 < sorted.Length ? sorted[below + 1] : sorted[below];
        return sorted[below] + ((position - below) * (above - sorted[below]));
    }
}
