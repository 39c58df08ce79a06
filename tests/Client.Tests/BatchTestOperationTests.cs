using System.Net;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests;

public sealed class BatchTestOperationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_started_watched_and_has_a_value_in_the_end()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted).Ok(Given.Running).Ok(Given.Running).Ok(Given.Completed);
        BatchTestOperation operation = await Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token);
        Looks looks = new();

        BatchTestRun run = await operation.WaitForCompletionAsync(looks, Token);

        Assert.Equal([BatchTestStatus.Running, BatchTestStatus.Running, BatchTestStatus.Completed], looks.Select(static look => look.Status));
        Assert.Equal((2, 8, 25), (looks[0].UtterancesAsked, looks[0].UtterancesTotal, looks[0].Percentage));
        Assert.True(operation.HasCompleted && operation.HasValue);
        Assert.Same(run, operation.Value);
        Assert.Equal((8, 8, true, false), (run.UtteranceCount, run.Counts?.TP, run.HasResults, run.IsPartial));
    }

    [Fact]
    public async Task Looks_come_at_a_growing_pace_up_to_the_longest_wait()
    {
        FakePlatform platform = new();
        for (int i = 0; i < 10; i++)
        {
            platform.Ok(Given.Running);
        }

        AutoClock clock = Given.Clock();
        await Given.Client(platform.Ok(Given.Completed), clock).GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal([2, 3, 4.5, 6.75, 10.13, 15.19, 22.78, 30, 30, 30], clock.Delays.Select(static delay => Math.Round(delay.TotalSeconds, 2, MidpointRounding.AwayFromZero)));
    }

    [Fact]
    public async Task A_pace_slower_than_the_longest_wait_is_kept()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Running).Ok(Given.Running).Ok(Given.Completed);
        AutoClock clock = Given.Clock();
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions
        {
            Transport = platform,
            TimeProvider = clock,
            AttemptTimeout = Given.AttemptTimeout,
            RunTimeout = Given.RunTimeout,
            PollInterval = TimeSpan.FromMinutes(1),
            Jitter = static () => 0.5,
        });

        await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal([60.0, 60], clock.Delays.Select(static delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task A_failed_run_is_over_without_a_value_and_its_error_says_what_to_do()
    {
        BatchTestOperation operation = Given.Client(new FakePlatform().Ok(Given.Failed)).GetOperation("smoke", "tr-1");

        RunFailedException failure = await Assert.ThrowsAsync<RunFailedException>(() => operation.WaitForCompletionAsync(cancellationToken: Token));

        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Equal("tr-1", failure.RunId);
        Assert.Contains("start a new run", failure.Message, StringComparison.Ordinal);
        Assert.Throws<RunFailedException>(() => operation.Value);
    }

    [Fact]
    public async Task Watching_a_run_that_fails_ends_with_the_failure_as_an_item()
    {
        List<BatchTestStatus> seen = [];
        await foreach (BatchTestProgress look in Given.Client(new FakePlatform().Ok(Given.Running).Ok(Given.Failed)).GetOperation("smoke", "tr-1").WatchAsync(Token))
        {
            seen.Add(look.Status);
        }

        Assert.Equal([BatchTestStatus.Running, BatchTestStatus.Failed], seen);
    }

    [Theory]
    [InlineData(Given.PartlyFailed)]
    [InlineData("""{"status":"completed","result":{"isPartialFailure":true}}""")]
    [InlineData("""{"status":"completed","result":{"results":{"failedUtteranceCount":3}}}""")]
    public async Task A_partly_failed_run_has_a_value_that_says_so(string answer)
    {
        BatchTestRun run = await Given.Client(new FakePlatform().Ok(answer)).GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.True(run.IsPartial);
        Assert.Equal(BatchTestStatus.PartlyFailed, run.Status);
    }

    [Fact]
    public async Task An_unknown_word_means_keep_looking()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"status":"queued"}""").Ok("""{"status":"waiting","result":null}""").Ok(Given.Completed);
        Looks looks = new();

        await Given.Client(platform).GetOperation("smoke", "tr-1").WaitForCompletionAsync(looks, Token);

        Assert.Equal([BatchTestStatus.RunningUnrecognized, BatchTestStatus.RunningUnrecognized, BatchTestStatus.Completed], looks.Select(static look => look.Status));
        Assert.Equal("queued", looks[0].State.Value);
    }

    [Theory]
    [InlineData("""{"status":"cancelled","result":{"endTime":"2026-01-01T00:00:00.000Z"}}""", false)]
    [InlineData("""{"status":"finished","result":{"fileUrl":"https://files.test/f-1.csv"}}""", true)]
    public async Task An_unknown_word_in_a_record_that_has_ended_ends_the_wait(string answer, bool hasResults)
    {
        BatchTestRun run = await Given.Client(new FakePlatform().Ok(answer)).GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal(BatchTestStatus.EndedUnrecognized, run.Status);
        Assert.Equal(hasResults, run.HasResults);
    }

    [Theory]
    [InlineData("COMPLETED", BatchTestStatus.Completed)]
    [InlineData("Failed", BatchTestStatus.Failed)]
    [InlineData("Running", BatchTestStatus.Running)]
    [InlineData("accepted", BatchTestStatus.Running)]
    public async Task Words_are_understood_in_any_case(string word, BatchTestStatus expected)
    {
        BatchTestOperation operation = Given.Client(new FakePlatform().Ok($$"""{"status":"{{word}}"}""")).GetOperation("smoke", "tr-1");

        Assert.Equal(expected, (await operation.UpdateStatusAsync(Token)).Status);
    }

    [Fact]
    public async Task A_run_that_never_ends_is_given_up_exactly_at_the_deadline_and_can_be_resumed()
    {
        AutoClock clock = Given.Clock();
        BatchTestOperation operation = Given.Client(new FakePlatform().Ok(Given.Running), clock).GetOperation("smoke", "tr-1");

        RunDeadlineException failure = await Assert.ThrowsAsync<RunDeadlineException>(() => operation.WaitForCompletionAsync(cancellationToken: Token));

        Assert.InRange(clock.Elapsed, Given.RunTimeout, Given.RunTimeout + TimeSpan.FromSeconds(30));
        Assert.Equal("tr-1", failure.RunId);
        Assert.Contains("'running', 2 of 8 utterances", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The run goes on", failure.Message, StringComparison.Ordinal);
        Assert.False(operation.HasCompleted);
    }

    [Fact]
    public async Task A_deadline_under_an_unknown_word_says_that_the_word_is_not_known()
    {
        BatchTestOperation operation = Given.Client(new FakePlatform().Ok("""{"status":"parked"}""")).GetOperation("smoke", "tr-1");

        RunDeadlineException failure = await Assert.ThrowsAsync<RunDeadlineException>(() => operation.WaitForCompletionAsync(cancellationToken: Token));

        Assert.Contains("'parked'. This client does not know that word", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_gets_a_cancellation_and_no_deadline()
    {
        using CancellationTokenSource source = new();
        BatchTestOperation operation = Given.Client(new FakePlatform().Ok(Given.Running)).GetOperation("smoke", "tr-1");
        Looks looks = new() { Then = source.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => operation.WaitForCompletionAsync(looks, source.Token));
    }

    [Fact]
    public async Task Once_over_a_run_is_not_asked_about_again()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Completed);
        BatchTestOperation operation = Given.Client(platform).GetOperation("smoke", "tr-1");

        await operation.UpdateStatusAsync(Token);
        await operation.UpdateStatusAsync(Token);
        await operation.WaitForCompletionAsync(cancellationToken: Token);

        Assert.Single(platform.Requests);
    }

    [Fact]
    public void Resuming_makes_no_call_and_has_no_value_yet()
    {
        FakePlatform platform = new();
        BatchTestOperation operation = Given.Client(platform).GetOperation("smoke", "tr-1");

        Assert.Empty(platform.Requests);
        Assert.Null(operation.Progress);
        Assert.Contains("tr-1", Assert.Throws<InvalidOperationException>(() => operation.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_run_is_refused_with_the_run_id_and_advice()
    {
        BatchTestOperation operation = Given.Client(new FakePlatform().Answers(HttpStatusCode.BadRequest, Given.RefusedWith("Invalid request ID", 400))).GetOperation("smoke", "tr-9");

        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => operation.UpdateStatusAsync(Token));

        Assert.Equal(("tr-9", 400), (failure.RunId, failure.StatusCode));
        Assert.Contains("Check the name of the suite, letter by letter, and the run id.", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Looks : List<BatchTestProgress>, IProgress<BatchTestProgress>
    {
        public Action? Then { get; init; }

        public void Report(BatchTestProgress value)
        {
            Add(value);
            Then?.Invoke();
        }
    }
}
