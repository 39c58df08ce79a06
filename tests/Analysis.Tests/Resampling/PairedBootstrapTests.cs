using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class PairedBootstrapTests
{
    private static readonly LabelSet Everything = LabelSet.Explicit("ABC".Select(static name => Intent.Parse(name.ToString())).Append(Intent.None)).WithNone();

    public static TheoryData<string, string> Small => new()
    {
        { "macro F1", "A A B, A B A, B B B" },
        { "macro F1", "A A B, A B A, B B A, C C C, - A -" },
        { "weighted F1", "A A B, A B A, B A B, B B B" },
        { "micro F1", "A A B, A B -, B - B, - A -" },
        { "accuracy", "A A B, A B A, A B A, B B B, - - A" },
        { "F1 of A", "A A B, B A B, B B B, B B A" },
    };

    /// <summary>All n^n resamples of n units, counted one by one with the library's report, against the resamples that were drawn: at every value, within 4 standard errors.</summary>
    [Theory]
    [MemberData(nameof(Small))]
    public void Resamples_follow_the_exact_distribution(string statistic, string text)
    {
        const int Drawn = 20_000;
        PairedAnswer[] units = PairedData.Units(text);
        ResamplingOptions options = new() { Statistic = Named(statistic).Statistic, Labels = Everything, Resamples = Drawn };
        double?[] exact = [.. Resamples(units).Select(resample => PairedData.Change(resample, Everything, ZeroDivision.Zero, Named(statistic).Report))];
        double[] defined = [.. exact.Where(static change => change is not null).Select(static change => change!.Value)];

        double[] drawn = PairedBootstrap.Changes(PairedUnits.Of(units, Everything), options);

        Share((double)defined.Length / exact.Length, drawn.Length, Drawn);
        foreach (double value in defined.Select(static change => Math.Round(change, 9)).Distinct())
        {
            Share((double)defined.Count(change => change <= value + 1e-8) / defined.Length, drawn.Count(change => change <= value + 1e-8), drawn.Length);
        }
    }

    [Fact]
    public void The_number_compared_is_the_one_of_the_report() => Gen.Select(PairedData.Unit.Array[0, 30], Gen.OneOf("macro F1", "micro F1", "weighted F1", "accuracy", "F1 of A"), Gen.OneOf(ZeroDivision.Zero, ZeroDivision.One, ZeroDivision.Exclude)).Sample(static (units, statistic, policy) =>
    {
        PairedBootstrap bootstrap = PairedBootstrap.Of(units, new() { Statistic = Named(statistic).Statistic, Labels = Everything, ZeroDivision = policy, Resamples = 1 });

        Assert.Equal(PairedData.Change(units, Everything, policy, Named(statistic).Report), bootstrap.Difference);
        Assert.Equal((statistic, "explicit+none", units.Length), (bootstrap.Statistic, bootstrap.Labels, bootstrap.Units));
    });

    [Fact]
    public void Both_runs_are_averaged_over_one_set_of_labels()
    {
        // The candidate alone answers X: its 0 counts in both averages, or in neither.
        PairedAnswer[] units = PairedData.Units("A A A, A A X");

        PairedBootstrap expected = PairedBootstrap.Of(units);
        PairedBootstrap observed = PairedBootstrap.Of(units, new() { Labels = LabelSet.Observed });
        PairedBootstrap withNone = PairedBootstrap.Of(PairedData.Units("A A A, A A -"), new() { Labels = LabelSet.Observed.WithNone() });

        Assert.Equal(("expected", 1, 2.0 / 3), (expected.Labels, expected.Baseline, expected.Candidate));
        Assert.Equal(("observed", 0.5, 1.0 / 3), (observed.Labels, observed.Baseline, observed.Candidate));
        Assert.Equal(("observed+none", 0.5, 1.0 / 3), (withNone.Labels, withNone.Baseline, withNone.Candidate));
    }

    [Fact]
    public void The_order_of_the_units_does_not_matter_and_the_seed_decides() => Gen.Select(PairedData.Unit.Array[1, 30], Gen.ULong).Sample(static (units, seed) =>
    {
        ResamplingOptions options = new() { Resamples = 50, Seed = seed };

        Assert.Equal(PairedBootstrap.Of(units, options), PairedBootstrap.Of(units.Reverse(), options));
        Assert.Equal(PairedBootstrap.Of(units, options), PairedBootstrap.Of(units.OrderBy(static unit => unit.Candidate.Name, StringComparer.Ordinal), options));
        Assert.Equal(seed, PairedBootstrap.Of(units, options).Seed);
    });

    /// <summary>
    /// The same bits as a Python program that was written from the papers gives. A change here is a change of every interval anybody wrote down: the sequence of random numbers, the order of
    /// the units or the quantiles are not what they were.
    /// </summary>
    [Fact]
    public void The_worked_example_has_these_bits_on_every_machine()
    {
        PairedBootstrap bootstrap = PairedBootstrap.Of(PairedData.WorkedExample());

        Assert.Equal((10_000, 0, 1UL, 0.95), (bootstrap.Resamples, bootstrap.Undefined, bootstrap.Seed, bootstrap.Confidence));
        Assert.Equal(new Interval(-0.4420068820068819, 0.2567472804972804), bootstrap.Interval);
        Assert.NotEqual(bootstrap.Interval, PairedBootstrap.Of(PairedData.WorkedExample(), new() { Seed = 2 }).Interval);
    }

    [Fact]
    public void Swapping_the_runs_mirrors_the_change_and_the_interval_but_for_the_draw()
    {
        PairedAnswer[] units = [.. Enumerable.Repeat(PairedData.WorkedExample(), 20).SelectMany(static unit => unit)];
        PairedBootstrap there = PairedBootstrap.Of(units);
        PairedBootstrap back = PairedBootstrap.Of(units.Select(PairedData.Swapped));

        Assert.Equal(there.Difference, -back.Difference);
        Assert.Equal(there.Interval!.Value.Low, -back.Interval!.Value.High, 0.01);
        Assert.Equal(there.Interval.Value.High, -back.Interval.Value.Low, 0.01);
    }

    [Fact]
    public void More_confidence_makes_no_narrower_interval_and_many_units_one_that_holds_the_change() => PairedData.Unit.Array[200, 300].Sample(static units =>
    {
        ResamplingOptions options = new() { Resamples = 500 };
        PairedBootstrap usual = PairedBootstrap.Of(units, options);
        Interval wider = PairedBootstrap.Of(units, options, 0.99).Interval!.Value;

        Assert.True(usual.Interval!.Value.Low <= usual.Difference && usual.Difference <= usual.Interval.Value.High);
        Assert.True(wider.Low <= usual.Interval.Value.Low && usual.Interval.Value.High <= wider.High);
    }, iter: 20);

    [Fact]
    public void The_same_answers_change_nothing()
    {
        PairedBootstrap bootstrap = PairedBootstrap.Of(PairedData.Units("A A A, B A A, C B B"));

        Assert.Equal((0.0, new Interval(0, 0)), (bootstrap.Difference, bootstrap.Interval));
    }

    [Fact]
    public void What_is_undefined_is_null_and_its_resamples_are_counted()
    {
        PairedBootstrap nothing = PairedBootstrap.Of([]);
        PairedBootstrap absent = PairedBootstrap.Of(PairedData.WorkedExample(), new() { Statistic = PairedStatistic.F1Of(Intent.Parse("absent")), Resamples = 10 });
        PairedBootstrap rare = PairedBootstrap.Of(PairedData.Units("A A B, B B B, B B B, B B B"), new() { Statistic = PairedStatistic.F1Of(Intent.Parse("A")) });

        Assert.Equal((null, null, null, 10_000), (nothing.Baseline, nothing.Difference, nothing.Interval, nothing.Undefined));
        Assert.Equal((null, null, 10), (absent.Difference, absent.Interval, absent.Undefined));
        Assert.Equal(-1, rare.Difference);
        // A is not drawn in (3/4)^4 of all resamples; where it is drawn, the change is -1.
        Share(Math.Pow(0.75, 4), rare.Undefined, rare.Resamples);
        Assert.Equal(new Interval(-1, -1), rare.Interval);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => PairedBootstrap.Of(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.Of([], level: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.Of([], new() { Resamples = 0 }));
    }

    /// <summary>From the documentation of R's quantile and numpy's percentile, whose default this is.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.4, 2.2)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    public void Quantiles_lie_on_straight_lines_between_the_values(double share, double value) => Assert.Equal(value, PairedBootstrap.Quantile([1, 2, 3, 4], share), 1e-12);

    internal static (PairedStatistic Statistic, Func<ClassificationReport, double?> Report) Named(string name) => name switch
    {
        "macro F1" => (PairedStatistic.MacroF1, static report => report.Macro.F1),
        "micro F1" => (PairedStatistic.MicroF1, static report => report.Micro.F1),
        "weighted F1" => (PairedStatistic.WeightedF1, static report => report.Weighted.F1),
        "accuracy" => (PairedStatistic.Accuracy, static report => report.Accuracy),
        _ => (PairedStatistic.F1Of(Intent.Parse(name.Split(' ')[^1])), report => report.For(Intent.Parse(name.Split(' ')[^1])).F1),
    };

    private static void Share(double expected, int found, int of) => Assert.Equal(expected, (double)found / of, (4 * Math.Sqrt(expected * (1 - expected) / of)) + 1e-12);

    private static IEnumerable<PairedAnswer[]> Resamples(PairedAnswer[] units)
    {
        int all = (int)Math.Pow(units.Length, units.Length);
        for (int number = 0; number < all; number++)
        {
            int rest = number;
            PairedAnswer[] resample = new PairedAnswer[units.Length];
            for (int draw = 0; draw < units.Length; draw++)
            {
                (rest, int unit) = Math.DivRem(rest, units.Length);
                resample[draw] = units[unit];
            }

            yield return resample;
        }
    }
}
