using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class ApproximateRandomisationTests
{
    private static readonly LabelSet Everything = LabelSet.Explicit("ABC".Select(static name => Intent.Parse(name.ToString())).Append(Intent.None)).WithNone();

    public static TheoryData<string, string> Small => new()
    {
        { "macro F1", "A A B, A B A, B B B, C A C, C C B, - A -, A A B" },
        { "weighted F1", "A A B, A B A, B A B, B B B, C A -, C - C, - - A" },
        { "micro F1", "A A B, A B -, B - B, - A -, B B A, B A B, C C A, C C B" },
        { "accuracy", "A A B, A A B, A B A, B A B, B B B, - - A, - - B, - A -, C C A, C - A, C C B, A A C" },
        { "F1 of A", "A A B, B A B, B B A, A B A, - A -, A A -" },
        { "F1 of A", "B A B, B B A, B B B" },
    };

    /// <summary>All 2^n ways to swap the answers of n units, counted one by one with the library's report: p is within 4 standard errors of the exact share.</summary>
    [Theory]
    [MemberData(nameof(Small))]
    public void P_is_that_of_all_swaps(string statistic, string text)
    {
        const int Drawn = 20_000;
        PairedAnswer[] units = PairedData.Units(text);
        (PairedStatistic compared, Func<ClassificationReport, double?> report) = PairedBootstrapTests.Named(statistic);
        double observed = Math.Abs(PairedData.Change(units, Everything, ZeroDivision.Zero, report)!.Value);
        int all = 1 << units.Length;
        int larger = Enumerable.Range(0, all).Count(swaps =>
        {
            PairedAnswer[] swapped = [.. units.Select((unit, index) => (swaps >> index & 1) == 1 ? PairedData.Swapped(unit) : unit)];
            return PairedData.Change(swapped, Everything, ZeroDivision.Zero, report) is not { } change || Math.Abs(change) > observed - 1e-9;
        });

        ApproximateRandomisation test = ApproximateRandomisation.Test(units, new() { Statistic = compared, Labels = Everything, Resamples = Drawn });

        double exact = (double)larger / all;
        Assert.Equal(exact, test.P!.Value, (4 * Math.Sqrt(exact * (1 - exact) / Drawn)) + (1.0 / Drawn));
        Assert.Equal((1.0 + test.AtLeastAsLarge!.Value) / (1.0 + Drawn), test.P);
    }

    /// <summary>For accuracy the swaps are the tosses of McNemar's exact test.</summary>
    [Fact]
    public void Accuracy_has_the_exact_p_of_McNemar() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 20]).Where(static (b, c, both) => b + c + both > 0).Sample(static (b, c, both) =>
    {
        const int Drawn = 4_000;
        ApproximateRandomisation test = ApproximateRandomisation.Test(PairedData.Verdicts(b, c, both), new() { Statistic = PairedStatistic.Accuracy, Resamples = Drawn });

        double exact = McNemar.Test(b, c).Exact;
        Assert.Equal(exact, test.P!.Value, (5 * Math.Sqrt(exact * (1 - exact) / Drawn)) + (1.0 / Drawn));
    }, iter: 60);

    [Fact]
    public void The_runs_can_trade_places_and_the_units_stand_in_any_order() => Gen.Select(PairedData.Unit.Array[1, 30], Gen.ULong).Sample(static (units, seed) =>
    {
        ResamplingOptions options = new() { Resamples = 50, Seed = seed };
        ApproximateRandomisation there = ApproximateRandomisation.Test(units, options);
        ApproximateRandomisation back = ApproximateRandomisation.Test(units.Select(PairedData.Swapped).Reverse(), options);

        Assert.Equal((there.P, there.AtLeastAsLarge, -there.Difference), (back.P, back.AtLeastAsLarge, back.Difference));
        Assert.Equal(there, ApproximateRandomisation.Test(units.Reverse(), options));
        Assert.Equal((seed, 50, units.Length, "expected"), (there.Seed, there.Resamples, there.Units, there.Labels));
    });

    /// <summary>The same count as a Python program that was written from the papers gives.</summary>
    [Fact]
    public void The_worked_example_has_this_count_on_every_machine() => Assert.Equal(5584, ApproximateRandomisation.Test(PairedData.WorkedExample()).AtLeastAsLarge);

    [Fact]
    public void The_same_answers_are_no_evidence() => Assert.Equal(1, ApproximateRandomisation.Test(PairedData.Units("A A A, B A A, C B B")).P);

    [Fact]
    public void What_is_undefined_is_null()
    {
        ApproximateRandomisation nothing = ApproximateRandomisation.Test([]);
        ApproximateRandomisation absent = ApproximateRandomisation.Test(PairedData.WorkedExample(), new() { Statistic = PairedStatistic.F1Of(Intent.Parse("absent")), Resamples = 10 });

        Assert.Equal((null, null, null), (nothing.Difference, nothing.AtLeastAsLarge, nothing.P));
        Assert.Equal((null, null, null), (absent.Difference, absent.AtLeastAsLarge, absent.P));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ApproximateRandomisation.Test(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApproximateRandomisation.Test([], new() { Resamples = 0 }));
    }
}
