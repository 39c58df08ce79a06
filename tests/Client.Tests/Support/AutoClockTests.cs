namespace KoreBT.Client.Tests.Support;

/// <summary>What other tests take on trust.</summary>
public sealed class AutoClockTests
{
    [Fact]
    public void A_wait_that_hears_of_its_deadline_late_still_ends_there()
    {
        TimeSpan length = TimeSpan.FromSeconds(10);
        AutoClock clock = new(length);
        using CancellationTokenSource deadline = new(length, clock);
        using ManualResetEventSlim wentOff = new();
        using ITimer delay = clock.CreateTimer(_ => wentOff.Set(), null, 2 * length, Timeout.InfiniteTimeSpan);

        // As a delay on a busy machine: the clock has jumped before the token is listened to.
        Assert.True(SpinWait.SpinUntil(() => deadline.IsCancellationRequested, TimeSpan.FromMinutes(1)));
        delay.Dispose();
        Assert.False(wentOff.Wait(100, TestContext.Current.CancellationToken));
        Assert.Equal(length, clock.Elapsed);
    }
}
