using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.EndToEnd.Tests;

public sealed class RunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_suite_is_run_watched_and_downloaded()
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient client = stage.Client();
        List<BatchTestProgress> looks = [];

        BatchTestOperation operation = await client.StartRunAsync(stage.Emulator.SuiteName, new StartRunOptions { Version = BotVersion.InDevelopment }, Token);
        await foreach (BatchTestProgress look in operation.WatchAsync(Token))
        {
            looks.Add(look);
        }

        Assert.Equal(BatchTestStatus.Completed, looks[^1].Status);
        Assert.Contains(looks, static look => look.UtterancesAsked is > 0 && look.UtterancesAsked < look.UtterancesTotal);
        Assert.Equal(looks.Where(static look => !look.HasEnded).Select(static look => look.UtterancesAsked).Order(), looks.Where(static look => !look.HasEnded).Select(static look => look.UtterancesAsked));

        string path = Path.Combine(_folder, "results.csv");
        await client.DownloadResultsAsync(operation.Value, path, Token);
        Assert.StartsWith("\"Bot Name\"", await File.ReadAllTextAsync(path, Token), StringComparison.Ordinal);
        Assert.Equal(0, stage.Emulator.ForeignTokens);
    }

    [Fact]
    public async Task A_run_is_resumed_by_its_id_with_another_client()
    {
        await using Stage stage = await Stage.OpenAsync();
        string runId = (await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token)).RunId;

        BatchTestRun run = await stage.Client().GetOperation(stage.Emulator.SuiteName, runId).WaitForCompletionAsync(cancellationToken: Token);

        Assert.True(run.HasResults);
        Assert.Equal(1, stage.Emulator.RunsStarted);
    }

    [Fact]
    public async Task A_failed_run_is_an_error_with_its_id()
    {
        await using Stage stage = await Stage.OpenAsync(RunScript.Fail);
        BatchTestOperation operation = await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);

        RunFailedException failure = await Assert.ThrowsAsync<RunFailedException>(() => operation.WaitForCompletionAsync(cancellationToken: Token));

        Assert.Equal(operation.RunId, failure.RunId);
    }

    [Fact]
    public async Task A_partly_failed_run_has_results_of_fewer_utterances()
    {
        await using Stage stage = await Stage.OpenAsync(RunScript.PartlyFail);
        BatchTestOperation operation = await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);

        BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);

        Assert.True(run.IsPartial);
        Assert.True(run.Counts?.FailedUtteranceCount > 0);
    }

    [Fact]
    public async Task A_run_that_never_ends_is_given_up_at_the_deadline()
    {
        await using Stage stage = await Stage.OpenAsync(RunScript.NeverEnd);
        BatchTestOperation operation = await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);

        await Assert.ThrowsAsync<RunDeadlineException>(() => operation.WaitForCompletionAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task An_unknown_status_word_does_not_break_the_wait()
    {
        await using Stage stage = await Stage.OpenAsync(RunScript.UnknownStatusOnTheWay);
        BatchTestOperation operation = await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);

        BatchTestProgress look = await operation.UpdateStatusAsync(Token);

        Assert.Equal(BatchTestStatus.RunningUnrecognized, look.Status);
        Assert.False(look.State.IsKnown);
    }

    [Fact]
    public async Task A_link_that_ran_out_while_nobody_looked_is_renewed()
    {
        await using Stage stage = await Stage.OpenAsync(linkLifetime: TimeSpan.FromSeconds(5));
        BatchTestClient client = stage.Client();
        BatchTestOperation operation = await client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);
        BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);

        stage.Clock.Advance(TimeSpan.FromHours(1));
        await using Stream results = await client.OpenResultsAsync(run, Token);

        Assert.NotEqual(-1, results.ReadByte());
    }

    [Fact]
    public async Task A_poll_of_hours_outlives_its_tokens()
    {
        await using Stage stage = await Stage.OpenAsync(RunScript.NeverEnd);
        BatchTestClient client = stage.Client();
        BatchTestOperation operation = await client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);

        for (int hour = 0; hour < 24; hour++)
        {
            stage.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(BatchTestStatus.Running, (await operation.UpdateStatusAsync(Token)).Status);
        }
    }

    [Fact]
    public async Task Wrong_secrets_wrong_bots_and_made_up_tokens_are_explained_alike()
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient[] strangers =
        [
            stage.Client(stage.Jwt(secret: new string('x', 40))),
            stage.Client(stage.Jwt(clientId: "cs-other")),
            stage.Client(new TokenCredential("not.a.token")),
            stage.Client(botId: "st-other"),
        ];

        foreach (BatchTestClient stranger in strangers)
        {
            AuthenticationFailedException failure = await Assert.ThrowsAsync<AuthenticationFailedException>(() => stranger.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token));
            Assert.Contains("code 4002", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, stage.Emulator.RunsStarted);
    }

    [Fact]
    public async Task An_unknown_suite_is_refused_with_advice()
    {
        await using Stage stage = await Stage.OpenAsync();

        RequestRefusedException failure = await Assert.ThrowsAsync<RequestRefusedException>(() => stage.Client().StartRunAsync("no such suite", cancellationToken: Token));

        Assert.Contains("'no such suite'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Check the name of the suite", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suite_names_cannot_lead_to_another_call()
    {
        await using Stage stage = await Stage.OpenAsync();

        foreach (string name in (string[])["..", ".", "a/../..", "a/b", "%2e%2e", "x?y=1", "x#y", "\\..\\x", "a\r\nX-Evil: 1"])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => stage.Client().StartRunAsync(name, cancellationToken: Token));
        }

        Assert.Equal(0, stage.Emulator.RunsStarted);
    }
}
