using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.EndToEnd.Tests;

/// <summary>The client against every failure mode that the emulator has: each ends in the results, or in the one error that is foretold here.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Delivered = "delivered";
    private const string Miscounted = "delivered, with a count that disagrees";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>The faults that cost something. Whatever is not here must not be noticed at all.</summary>
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["start-401-once"] = nameof(AuthenticationFailedException),
        ["api-invalid-credentials"] = nameof(AuthenticationFailedException),
        ["api-malformed-token"] = nameof(AuthenticationFailedException),
        ["api-missing-scope"] = nameof(AuthenticationFailedException),
        ["api-token-too-long"] = nameof(AuthenticationFailedException),
        ["api-token-replayed"] = nameof(AuthenticationFailedException),
        ["start-429"] = nameof(RequestRefusedException),
        ["status-429-hours"] = nameof(RequestRefusedException),
        ["start-500"] = nameof(RunOutcomeUnknownException),
        ["start-502"] = nameof(RunOutcomeUnknownException),
        ["start-503"] = nameof(RunOutcomeUnknownException),
        ["start-504"] = nameof(RunOutcomeUnknownException),
        ["api-503-always"] = nameof(RunOutcomeUnknownException),
        ["file-503-always"] = nameof(DownloadFailedException),
        ["start-reset-before-answer"] = nameof(RunOutcomeUnknownException),
        ["start-reset-after-headers"] = nameof(RunOutcomeUnknownException),
        ["start-reset-mid-body"] = nameof(RunOutcomeUnknownException),
        ["start-stall-before-answer"] = nameof(RunOutcomeUnknownException),
        ["start-stall-after-headers"] = nameof(RunOutcomeUnknownException),
        ["start-stall-mid-body"] = nameof(RunOutcomeUnknownException),
        ["start-close-before-answer"] = nameof(RunOutcomeUnknownException),
        ["start-cut-length"] = nameof(RunOutcomeUnknownException),
        ["start-garbage"] = nameof(RunOutcomeUnknownException),
        ["start-html"] = nameof(RunOutcomeUnknownException),
        ["start-empty"] = nameof(RunOutcomeUnknownException),
        ["start-no-id"] = nameof(RunOutcomeUnknownException),
        ["start-redirect"] = nameof(UnexpectedAnswerException),
        ["status-redirect"] = nameof(UnexpectedAnswerException),
        ["file-cut-always"] = nameof(DownloadIncompleteException),
        ["file-redirect-loop"] = nameof(DownloadFailedException),
        ["file-redirect-plain-http"] = nameof(DownloadRefusedException),
        ["file-link-dead"] = nameof(LinkExpiredException),
        ["file-rows-dropped"] = Miscounted,
        ["file-rows-doubled"] = Miscounted,
        ["file-open-quote"] = Miscounted,
        ["run-never-ends"] = nameof(RunDeadlineException),
        ["run-fails"] = nameof(RunFailedException),
        ["run-cancelled"] = nameof(DownloadFailedException),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    public static TheoryData<string> Names => [.. Faults.All.Select(static fault => fault.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_foretold_end_is_that_of_a_fault_there_is() => Assert.Empty(Ends.Keys.Except(Faults.All.Select(static fault => fault.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_in_the_results_or_in_the_error_that_is_foretold(string name)
    {
        await using Stage stage = await Stage.OpenAsync(faults: Faults.All.Single(fault => fault.Name == name));
        string file = Path.Combine(_folder, "r.csv");

        Task<string> living = LiveAsync(stage, file);
        string end = name.Contains("stall", StringComparison.Ordinal) ? await PassDeadlinesAsync(stage, living) : await living;

        Assert.Equal(Ends.GetValueOrDefault(name, Delivered), end);
        Assert.Empty(Secrets.In(stage.Recorder.Lines, stage.Emulator.ClientSecret));
        Assert.InRange(stage.Emulator.RunsStarted, 0, 1);
        Assert.Equal(0, stage.Emulator.ForeignTokens);
        Assert.Equal(end is Delivered or Miscounted ? [file] : [], Directory.GetFileSystemEntries(_folder));
    }

    private static async Task<string> LiveAsync(Stage stage, string file)
    {
        BatchTestClient client = stage.Client();
        try
        {
            BatchTestOperation operation = await client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);
            BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);
            ResultsDownload saved = await client.DownloadResultsAsync(run, file, Token);
            return saved.CountsAgree == true ? Delivered : Miscounted;
        }
        catch (BatchTestException failure)
        {
            Assert.Empty(Secrets.In([failure.ToString()], stage.Emulator.ClientSecret));
            return failure.GetType().Name;
        }
    }

    /// <summary>A server that has gone silent cannot move the clock of the test; whoever is silent for a while has missed the deadline.</summary>
    private static async Task<string> PassDeadlinesAsync(Stage stage, Task<string> living)
    {
        while (await Task.WhenAny(living, Task.Delay(Patience, TimeProvider.System, Token)) != living)
        {
            stage.Clock.PassNextDeadline();
        }

        return await living;
    }
}
