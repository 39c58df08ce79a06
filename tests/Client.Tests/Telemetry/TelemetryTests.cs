using System.Net;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_told_from_its_start_to_its_end_in_words_in_activities_and_in_measures()
    {
        using Recorder recorder = new(BatchTestTelemetry.ActivitySourceName);
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted.Replace("tr-1", "tr-told", StringComparison.Ordinal)).Answers(HttpStatusCode.ServiceUnavailable, "").Ok(Given.Running).Ok("""{"status":"parked"}""").Ok("""{"status":"parked"}""").Ok(Given.Completed);
        AutoClock clock = Given.Clock();
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = platform, TimeProvider = clock, AttemptTimeout = Given.AttemptTimeout, RunTimeout = Given.RunTimeout, LoggerFactory = recorder });

        BatchTestOperation operation = await client.StartRunAsync("told", cancellationToken: Token);
        await operation.WaitForCompletionAsync(cancellationToken: Token);

        string all = string.Join('\n', recorder.Lines);
        Assert.Contains("Information: Started run tr-told of suite told.", all, StringComparison.Ordinal);
        Assert.Contains("Warning: GET kore.test failed (status 503) and is sent again in", all, StringComparison.Ordinal);
        Assert.Contains("Debug: Run tr-told is running: 2 of 8 utterances.", all, StringComparison.Ordinal);
        Assert.Single(recorder.Lines, static line => line.StartsWith("Warning: Run tr-told is parked, a word that this client does not know", StringComparison.Ordinal));
        Assert.Contains("Information: Run tr-told is over: Completed.", all, StringComparison.Ordinal);
        Assert.Contains("activity korebt.run.start Unset korebt.suite=told korebt.run_id=tr-told", all, StringComparison.Ordinal);
        Assert.Contains("activity korebt.run.wait Unset korebt.suite=told korebt.run_id=tr-told korebt.status=Completed", all, StringComparison.Ordinal);
        Assert.Contains("measure korebt.client.attempts 1 outcome=503", all, StringComparison.Ordinal);
        Assert.Contains("measure korebt.client.retries 1", all, StringComparison.Ordinal);
        Assert.Contains(recorder.Lines, static line => line.StartsWith("measure korebt.client.run.duration ", StringComparison.Ordinal) && line.EndsWith("outcome=over", StringComparison.Ordinal));
        Assert.DoesNotContain("a.b.c", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_fails_says_by_what()
    {
        using Recorder recorder = new(BatchTestTelemetry.ActivitySourceName);

        await Assert.ThrowsAsync<RunFailedException>(() => Given.Client(new FakePlatform().Ok(Given.Failed)).GetOperation("told-failing", "tr-1").WaitForCompletionAsync(cancellationToken: Token));

        Assert.Contains("activity korebt.run.wait Error korebt.suite=told-failing korebt.run_id=tr-1 korebt.status=Failed error.type=KoreBT.Client.RunFailedException", recorder.Lines);
    }
}
