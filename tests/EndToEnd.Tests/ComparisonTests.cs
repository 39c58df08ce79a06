using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.EndToEnd.Tests;

/// <summary>The whole path: the generated client starts, waits and downloads; the analysis recomputes and compares.</summary>
public sealed class ComparisonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("published")]
    [InlineData("inDevelopment")]
    public async Task The_platforms_counts_and_ours_are_the_same(string version)
    {
        await using Stage stage = await Stage.OpenAsync();

        (BatchTestRun run, TestRun results) = await RunAsync(stage, version);

        KoreSummary summary = KoreSummary.From(results);
        Assert.Equal(
            (run.Counts!.TP, run.Counts.TN, run.Counts.FP, run.Counts.FN, run.UtteranceCount),
            ((int)summary.TruePositives, (int)summary.TrueNegatives, (int)summary.FalsePositives, (int)summary.FalseNegatives, results.Results.Length));
        Assert.Empty(results.OutcomeDisagreements);
        Assert.Empty(results.Quality.Findings);
    }

    [Fact]
    public async Task A_new_intent_that_steals_utterances_is_found_and_named()
    {
        await using Stage stage = await Stage.OpenAsync();
        (_, TestRun published) = await RunAsync(stage, "published");
        (_, TestRun inDevelopment) = await RunAsync(stage, "inDevelopment");

        RunDiff diff = RunComparer.Diff(published, inDevelopment);

        Assert.InRange(diff.Counts.Regressed, 8, 60);
        Assert.InRange(diff.Counts.Fixed, 8, 60);
        Assert.Equal("Loan Status", diff.Confusions.MaxBy(static change => change.Change)!.Predicted.Name);
        Assert.Contains(diff.Regressed, static item => item.After == "Loan Status" && item.Before != "Loan Status");
        Assert.All(diff.Regressed, static item => Assert.True(item is { BaselineLine: > 0, CandidateLine: > 0 }));
    }

    [Fact]
    public async Task A_partly_failed_run_says_that_its_count_differs()
    {
        await using Stage stage = await Stage.OpenAsync(Emulator.RunScript.PartlyFail);

        (BatchTestRun run, TestRun results) = await RunAsync(stage, "published");

        Assert.Equal(run.UtteranceCount - run.Counts!.FailedUtteranceCount, results.Results.Length);
        Assert.Contains(FindingKind.CountDiffers, results.Quality.Kinds);
    }

    private static async Task<(BatchTestRun Run, TestRun Results)> RunAsync(Stage stage, BotVersion version)
    {
        BatchTestClient client = stage.Client();
        BatchTestOperation operation = await client.StartRunAsync(stage.Emulator.SuiteName, new StartRunOptions { Version = version }, Token);
        BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: Token);
        await using Stream csv = await client.OpenResultsAsync(run, Token);
        return (run, await TestRun.LoadAsync(csv, version.Value, cancellationToken: Token));
    }
}
