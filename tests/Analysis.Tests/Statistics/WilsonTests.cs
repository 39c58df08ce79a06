using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class WilsonTests
{
    /// <summary>Values of R's binom package as published by statsmodels, but for the last digit of the first: it stands there as 3, and the formula gives 0.6989663547715; the last four for the counts of Newcombe (1998), computed with scipy.</summary>
    [Theory]
    [InlineData(18, 20, "0.69896635477", "0.972133518786")]
    [InlineData(4, 20, "0.080657662580", "0.416017432252")]
    [InlineData(4, 200, "0.007804426416", "0.050287086906")]
    [InlineData(190, 200, "0.910421851861", "0.972617354399")]
    [InlineData(1, 30, "0.00590859", "0.16670391")]
    [InlineData(0, 30, "0", "0.11351339")]
    [InlineData(30, 30, "0.88648661", "1")]
    [InlineData(81, 263, "0.255289", "0.366210")]
    [InlineData(15, 148, "0.062386", "0.160487")]
    [InlineData(0, 20, "0", "0.161125")]
    [InlineData(1, 29, "0.006113", "0.171755")]
    public void Intervals_are_the_published_ones(int successes, int total, string low, string high)
    {
        Interval interval = Wilson.Of(successes, total)!.Value;

        Near.Printed(low, interval.Low);
        Near.Printed(high, interval.High);
    }

    [Fact]
    public void The_interval_holds_the_share_and_stays_within_0_and_1() => Gen.Select(Gen.Int[0, 500], Gen.Int[1, 500]).Where((x, n) => x <= n).Sample((x, n) =>
    {
        Interval interval = Wilson.Of(x, n)!.Value;
        double share = (double)x / n;
        Assert.True(interval.Low >= 0 && interval.Low <= share && share <= interval.High && interval.High <= 1);
    });

    [Fact]
    public void Without_units_there_is_no_interval() => Assert.Null(Wilson.Of(0, 0));

    [Theory]
    [InlineData(3, 2, 0.95)]
    [InlineData(-1, 2, 0.95)]
    [InlineData(1, 2, 1.0)]
    public void Impossible_arguments_are_refused(int successes, int total, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Of(successes, total, level));
}
