using System.Net;
using KoreBT.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests.Polling;

public sealed class PollLoopTests
{
    /// <summary>Longer than anything here takes in real time: who is not through by then waits for something that does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sleep_between_two_looks_ends_when_the_caller_says_so()
    {
        // Time stands still: nothing but the caller can end the sleep.
        FakeTimeProvider time = new();
        using CancellationTokenSource source = new();
        BatchTestOperation operation = Client(new FakePlatform().Ok(Given.Running), time, TimeSpan.FromHours(1)).GetOperation("smoke", "tr-1");
        Task<BatchTestRun> waiting = operation.WaitForCompletionAsync(cancellationToken: source.Token);
        Assert.False(waiting.IsCompleted);

        await source.CancelAsync();

        WaitCanceledException canceled = await Assert.ThrowsAsync<WaitCanceledException>(() => waiting.WaitAsync(Patience, TimeProvider.System, Token));
        Assert.Equal("tr-1", canceled.RunId);
    }

    [Fact]
    public async Task A_run_that_ends_just_before_the_deadline_is_noticed()
    {
        // With the longest wait of 30 seconds the last regular look would come long before the end of the run.
        AutoClock clock = new(Given.AttemptTimeout, TimeSpan.FromSeconds(601));
        TimeSpan end = TimeSpan.FromSeconds(598);
        EndingAt platform = new(clock, end);

        BatchTestRun run = await Client(platform, clock, TimeSpan.FromSeconds(601)).GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal(BatchTestStatus.Completed, run.Status);
        Assert.InRange(clock.Elapsed, end, TimeSpan.FromSeconds(601));
        Assert.True(platform.Looks.Order().SequenceEqual(platform.Looks), "looks out of order");
    }

    private static BatchTestClient Client(HttpMessageHandler platform, TimeProvider time, TimeSpan runTimeout) =>
        new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = platform, TimeProvider = time, AttemptTimeout = Given.AttemptTimeout, RunTimeout = runTimeout, Jitter = static () => 0.5 });

    /// <summary>A platform whose one run is over at a moment.</summary>
    private sealed class EndingAt(AutoClock clock, TimeSpan end) : HttpMessageHandler
    {
        public List<TimeSpan> Looks { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Looks.Add(clock.Elapsed);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(clock.Elapsed < end ? """{"status":"running"}""" : Given.Completed) });
        }
    }
}
