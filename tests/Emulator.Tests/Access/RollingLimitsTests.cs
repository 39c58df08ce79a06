using KoreBT.Emulator.Access;
using KoreBT.Emulator.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Emulator.Tests.Access;

public sealed class RollingLimitsTests
{
    private readonly FakeTimeProvider _clock = new(Caller.Start);

    [Fact]
    public void The_minute_rolls_with_each_call()
    {
        RollingLimits limits = new(perMinute: 2, perHour: 100, _clock);
        Assert.Null(limits.Take("bot"));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(limits.Take("bot"));
        Assert.Equal(Refusals.TooManyThisMinute, limits.Take("bot"));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(limits.Take("bot"));
        Assert.Equal(Refusals.TooManyThisMinute, limits.Take("bot"));
    }

    [Fact]
    public void Once_the_hour_is_used_up_a_minute_of_waiting_does_not_help()
    {
        RollingLimits limits = new(perMinute: 60, perHour: 1_800, _clock);
        for (int i = 0; i < 1_800; i++)
        {
            Assert.Null(limits.Take("bot"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Refusals.TooManyThisHour, limits.Take("bot"));
        _clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Null(limits.Take("bot"));
    }

    [Fact]
    public void Each_key_has_a_limit_of_its_own()
    {
        RollingLimits limits = new(perMinute: 1, perHour: 10, _clock);

        Assert.Null(limits.Take("one"));
        Assert.Null(limits.Take("other"));
        Assert.NotNull(limits.Take("one"));
    }
}
