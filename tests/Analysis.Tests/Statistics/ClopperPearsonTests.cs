using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class ClopperPearsonTests
{
    /// <summary>Published by statsmodels, from R's package binom.</summary>
    [Theory]
    [InlineData(18, 20, "0.683017285981", "0.987651472830")]
    [InlineData(4, 20, "0.057333997050", "0.436614002997")]
    [InlineData(190, 200, "0.909972462299", "0.975765834528")]
    [InlineData(0, 30, "0", "0.11570331")]
    [InlineData(30, 30, "0.88429669", "1")]
    public void Intervals_are_the_published_ones(int successes, int total, string low, string high)
    {
        Interval interval = ClopperPearson.Of(successes, total)!.Value;

        Near.Printed(low, interval.Low);
        Near.Printed(high, interval.High);
    }

    [Fact]
    public void It_holds_the_share_and_is_no_narrower_for_more_confidence() => Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200]).Sample((one, other) =>
    {
        if (one + other == 0)
        {
            Assert.Null(ClopperPearson.Of(0, 0));
            return;
        }

        Interval interval = ClopperPearson.Of(one, one + other)!.Value;
        Interval wider = ClopperPearson.Of(one, one + other, 0.99)!.Value;
        double share = (double)one / (one + other);
        Assert.True(interval.Low >= 0 && interval.Low <= share && share <= interval.High && interval.High <= 1);
        Assert.True(wider.Low <= interval.Low && interval.High <= wider.High);
    });
}
