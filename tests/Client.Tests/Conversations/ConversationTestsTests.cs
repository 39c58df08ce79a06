using System.Net;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Conversations;

public sealed class ConversationTestsTests
{
    private const string Accepted = """{"status":"IN_PROGRESS","testRunId":"ctr-1"}""";
    private const string Running = """{"_id":"ctr-1","status":"inprogress","totalTestStepsCount":4,"percentageCompleted":25,"result":{"status":"inprogress"}}""";
    private const string Passed = """{"_id":"ctr-1","status":"passed","percentageCompleted":100,"result":{"stepDetails":{"passed":4,"failed":0,"total":4},"executionResults":[{"input":"Hi","status":"passed"}]}}""";
    private const string NotPassed = """{"_id":"ctr-1","status":"failed","result":{"stepDetails":{"passed":3,"failed":1,"total":4},"executionResults":[{"input":"Hi","status":"failed"}]}}""";
    private const string Uploaded = """{"fileId":"f-1"}""";
    private const string Importing = """{"status":"IN_PROGRESS","dsId":"ds-1"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_started_watched_and_has_a_verdict_in_the_end()
    {
        FakePlatform platform = new FakePlatform().Ok(Accepted).Ok(Running).Ok(Passed);

        ConversationTestOperation operation = await Given.Client(platform).ConversationTests.StartRunAsync("smoke", "owner@library.test", BotVersion.InDevelopment, Token);
        ConversationTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal("/api/public/stream/st-1/conversation/testsuite/smoke/run", platform.Requests[0].Address.AbsolutePath);
        Assert.Equal("""{"version":"inDevelopment","userEmailId":"owner@library.test"}""", platform.Requests[0].Body);
        Assert.Equal("/api/public/stream/st-1/conversation/testsuite/smoke/ctr-1/status", platform.Requests[1].Address.AbsolutePath);
        Assert.True(run.HasPassed && operation.HasCompleted && operation.HasValue);
        Assert.Equal((4, "Hi"), (run.Counts!.Total, Assert.Single(run.Steps).Input));
    }

    [Fact]
    public async Task A_run_is_resumed_by_its_id_and_tells_how_far_it_is()
    {
        BatchTestProgress look = await Given.Client(new FakePlatform().Ok(Running)).ConversationTests.GetOperation("smoke", "ctr-1").UpdateStatusAsync(Token);

        Assert.Equal((BatchTestStatus.Running, "inprogress", 25), (look.Status, look.State.Value, look.Percentage));
    }

    [Fact]
    public async Task Wrong_answers_are_a_verdict_and_no_failure_of_the_run()
    {
        ConversationTestRun run = await Given.Client(new FakePlatform().Ok(NotPassed)).ConversationTests.GetOperation("smoke", "ctr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.False(run.HasPassed);
        Assert.Equal(1, run.Counts!.Failed);
    }

    [Fact]
    public async Task A_run_that_failed_before_its_first_step_is_an_error()
    {
        ConversationTestOperation operation = Given.Client(new FakePlatform().Ok("""{"status":"failed","result":{"errorDetails":{"x":1}}}""")).ConversationTests.GetOperation("smoke", "ctr-1");

        Assert.Equal("ctr-1", (await Assert.ThrowsAsync<RunFailedException>(() => operation.WaitForCompletionAsync(cancellationToken: Token))).RunId);
        Assert.True(operation is { HasCompleted: true, HasValue: false });
    }

    [Fact]
    public async Task An_unknown_word_is_an_end_only_when_the_steps_are_counted()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"status":"resting"}""").Ok("""{"status":"stopped","result":{"stepDetails":{"passed":1,"failed":0,"total":4}}}""");

        ConversationTestRun run = await Given.Client(platform).ConversationTests.GetOperation("smoke", "ctr-1").WaitForCompletionAsync(cancellationToken: Token);

        Assert.False(run.HasPassed);
        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task A_start_without_an_answer_is_not_sent_twice()
    {
        FakePlatform platform = new FakePlatform().Breaks(HttpRequestError.ResponseEnded);

        await Assert.ThrowsAsync<RunOutcomeUnknownException>(() => Given.Client(platform).ConversationTests.StartRunAsync("smoke", "owner@library.test", cancellationToken: Token));

        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task An_import_is_waited_for()
    {
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok(Importing)
            .Ok("""{"_id":"ds-1","status":"IN_PROGRESS","percentageComplete":50}""")
            .Answers(HttpStatusCode.ServiceUnavailable, "")
            .Ok("""{"_id":"ds-1","status":"SUCCESS","percentageComplete":100,"response":{"_id":"ctc-1","name":"smoke"}}""");

        ConversationSuite? suite = await ImportAsync(platform);

        Assert.Equal("ctc-1", suite?.Id);
        Assert.Equal("""{"fileName":"f-1","name":"smoke","tags":["t"],"description":"d","userEmailId":"owner@library.test"}""", platform.Requests[1].Body);
        Assert.Equal("/api/public/stream/st-1/conversation/testsuite/import/ds-1/status", platform.Requests[^1].Address.AbsolutePath);
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("Failure")]
    [InlineData("VALIDATION_ERROR")]
    public async Task An_import_that_failed_is_an_error_with_the_words_of_the_platform(string word)
    {
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok(Importing).Ok($$"""{"status":"{{word}}"}""");

        Assert.Contains($"'{word}'", (await Assert.ThrowsAsync<ImportFailedException>(() => ImportAsync(platform))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_never_over_ends_at_the_deadline_and_says_that_it_goes_on()
    {
        AutoClock clock = Given.Clock();
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok(Importing).Ok("""{"status":"QUEUED"}""");

        OutcomeUnknownException failure = await Assert.ThrowsAsync<OutcomeUnknownException>(() => ImportAsync(platform, clock));

        Assert.Contains("the last look said 'QUEUED'", failure.Message, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Given.RunTimeout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task An_import_under_an_id_that_cannot_be_asked_for_is_not_asked_for(string id)
    {
        FakePlatform platform = new FakePlatform().Ok(Uploaded).Ok($$"""{"status":"IN_PROGRESS","dsId":"{{id}}"}""");

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => ImportAsync(platform));

        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task Suites_are_deleted_by_their_names_in_one_call()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"status":"Success"}""");
        ConversationTests tests = Given.Client(platform).ConversationTests;

        await tests.DeleteAsync(["a", "b"], Token);

        Assert.Equal((HttpMethod.Delete, """{"testSuiteNames":["a","b"]}"""), (platform.Requests[0].Method, platform.Requests[0].Body));
        await Assert.ThrowsAsync<ArgumentException>(() => tests.DeleteAsync([], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => tests.DeleteAsync(["a", " "], Token));
        Assert.Single(platform.Requests);
    }

    private static Task<ConversationSuite?> ImportAsync(FakePlatform platform, AutoClock? clock = null) =>
        Given.Client(platform, clock).ConversationTests.ImportAsync(new MemoryStream("{}"u8.ToArray()), "smoke", "owner@library.test", new ImportConversationOptions { Description = "d", Tags = ["t"] }, Token);
}
