using KoreBT.Client.Polling;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests.Polling;

/// <summary>How often a run is looked at, and how late its end is noticed.</summary>
public sealed class PollPaceTests
{
    private const int Seeds = 10_000;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_run_of_an_hour_is_looked_at_some_125_times_and_never_more_than_155_times()
    {
        int[] looks = [.. Enumerable.Range(0, Seeds).Select(static seed => Looks(seed).TakeWhile(static look => look <= Hour).Count())];

        Assert.InRange(looks.Average(), 120, 130);
        Assert.InRange(looks.Max(), 0, 155);
    }

    [Fact]
    public void The_end_of_a_run_is_noticed_within_36_seconds_whenever_it_comes()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            TimeSpan end = Hour * new Random(~seed).NextDouble();

            TimeSpan noticed = Looks(seed).First(look => look >= end);

            Assert.True(noticed - end <= TimeSpan.FromSeconds(36), $"seed {seed}: the end after {end} was noticed after {noticed}");
        }
    }

    [Fact]
    public void Runs_that_begin_together_are_not_looked_at_together()
    {
        TimeSpan[] fifth = [.. Enumerable.Range(0, 100).Select(static seed => Looks(seed).ElementAt(5)).Order()];

        Assert.Equal(fifth.Length, fifth.Distinct().Count());
        Assert.True(fifth[89] - fifth[10] > TimeSpan.FromSeconds(2), $"from {fifth[10]} to {fifth[89]}");
    }

    [Theory]
    [InlineData(0, 1.6)]
    [InlineData(0.5, 2)]
    [InlineData(0.999999, 2.4)]
    public void A_wait_is_up_to_a_fifth_longer_or_shorter_by_chance(double chance, double seconds) =>
        Assert.Equal(seconds, new PollPace(new() { Jitter = () => chance }).Next(null, null).TotalSeconds, 0.001);

    [Theory]
    [InlineData(1.0, 2)]
    [InlineData(2.5, 2.5)]
    [InlineData(45.0, 45)]
    public void A_hint_is_never_undercut_and_never_shortens_a_wait(double hint, double seconds) =>
        Assert.Equal(seconds, new PollPace(new() { Jitter = static () => 0.5 }).Next(null, TimeSpan.FromSeconds(hint)).TotalSeconds, 0.001);

    [Theory]
    [InlineData(0.5, 0.9, 1.0 / 4)]
    [InlineData(0.5, 0.99, 0.1)]
    [InlineData(0.5, 0.6, null)]
    [InlineData(0.5, 0.5, null)]
    [InlineData(0.9, 0.5, null)]
    [InlineData(0.5, 1.2, null)]
    public void An_end_in_sight_shortens_a_wait_to_a_second_at_least(double before, double now, double? share)
    {
        FakeTimeProvider time = new();
        PollPace pace = new(new() { Jitter = static () => 0.5, TimeProvider = time });
        TimeSpan first = pace.Next(before, null);
        time.Advance(first * 4);

        double seconds = pace.Next(now, null).TotalSeconds;

        // What is left takes this share of the eight seconds since the last look; without one the wait is half as long again as the first.
        Assert.Equal(share is { } part ? Math.Max(1, part * 8) : 3, seconds, 0.001);
    }

    /// <summary>The moments of all looks at a run that tells nothing, the first at once.</summary>
    private static IEnumerable<TimeSpan> Looks(int seed)
    {
        PollPace pace = new(new() { Jitter = new Random(seed).NextDouble });
        for (TimeSpan look = TimeSpan.Zero; ; look += pace.Next(null, null))
        {
            yield return look;
        }
    }
}
