using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class PairedDifferenceTests
{
    /// <summary>The first three are published with the R package contingencytables (there as baseline less candidate); the last was computed with Python for the example of docs/metrics.md.</summary>
    [Theory]
    [InlineData(59, 6, 16, 80, "0.062111801", "0.004625114", "0.118621196")]
    [InlineData(59, 6, 16, 80, "0.0621", "0.0046", "0.1186")]
    [InlineData(1, 0, 0, 1, "0", "-0.5734", "0.5734")]
    [InlineData(4, 3, 2, 3, "-0.083333", "-0.415800", "0.277534")]
    public void Difference_and_interval_are_the_published_ones(int both, int onlyBaseline, int onlyCandidate, int neither, string value, string low, string high)
    {
        PairedDifference difference = PairedDifference.Of(both, onlyBaseline, onlyCandidate, neither)!;

        Near.Printed(value, difference.Value);
        Near.Printed(low, difference.Interval.Low);
        Near.Printed(high, difference.Interval.High);
    }

    [Fact]
    public void Swapping_the_runs_mirrors_the_interval_and_it_holds_the_difference() => Gen.Int[0, 60].Array[4].Where(static cells => cells.Sum() > 0).Sample(static cells =>
    {
        PairedDifference there = PairedDifference.Of(cells[0], cells[1], cells[2], cells[3])!;
        PairedDifference back = PairedDifference.Of(cells[0], cells[2], cells[1], cells[3])!;

        Assert.Equal(there.Value, -back.Value, 1e-12);
        Assert.Equal(there.Interval.Low, -back.Interval.High, 1e-12);
        Assert.True(there.Interval.Low <= there.Value && there.Value <= there.Interval.High);
        Assert.InRange(there.Interval.Low, -1.000001, 1);
        Assert.InRange(there.Interval.High, -1, 1.000001);
    });

    [Fact]
    public void Not_worse_is_not_the_same_as_no_difference_shown()
    {
        // Few units: no difference is shown, and none is ruled out.
        PairedDifference few = PairedDifference.Of(8, 1, 1, 2)!;
        Assert.False(few.IsNotWorseBy(0.05));

        // Many units: a small loss is shown, and a loss of 5 points is ruled out.
        PairedDifference many = PairedDifference.Of(8_000, 300, 200, 1_500)!;
        Assert.True(many.Interval.High < 0);
        Assert.True(many.IsNotWorseBy(0.05));
        Assert.True(many.IsWithin(0.05));
        Assert.False(many.IsWithin(0.01));
        Assert.True(PairedDifference.Of(8_000, 100, 1_000, 900)!.IsNotWorseBy(0.01));
        Assert.False(PairedDifference.Of(8_000, 100, 1_000, 900)!.IsWithin(0.05));
    }

    /// <summary>The margin decides between the ends of the 90% interval and those of the 95% interval.</summary>
    [Fact]
    public void The_questions_are_answered_by_the_90_percent_interval_whatever_the_level()
    {
        PairedDifference difference = PairedDifference.Of(60, 20, 20, 60, level: 0.99)!;
        double reach = PairedDifference.Of(60, 20, 20, 60, 0.9)!.Interval.High;
        double farther = PairedDifference.Of(60, 20, 20, 60)!.Interval.High;

        Assert.True(reach < farther);
        Assert.Equal((true, true), (difference.IsNotWorseBy((reach + farther) / 2), difference.IsWithin((reach + farther) / 2)));
        Assert.Equal((false, false), (difference.IsNotWorseBy(reach - 0.001), difference.IsWithin(reach - 0.001)));
    }

    [Fact]
    public void Nothing_to_compare_makes_no_difference_and_nonsense_is_refused()
    {
        Assert.Null(PairedDifference.Of(0, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Of(-1, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Of(1, 0, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Of(1, 0, 0, 1)!.IsNotWorseBy(0));
    }
}
