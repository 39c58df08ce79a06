using System.Globalization;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>From a run that was started to its results on disk: the part that run, download and demo share.</summary>
internal static class RunSession
{
    /// <param name="client">Fetches the results.</param>
    /// <param name="operation">The run.</param>
    /// <param name="title">What the bar calls it.</param>
    /// <param name="output">Where the results go.</param>
    /// <param name="resume">The call that takes the run up again; null where nothing can, as when the platform ends with the command.</param>
    /// <param name="terminal">Where the bar and the messages go.</param>
    /// <param name="cancellationToken">Stops the wait, not the run.</param>
    public static async Task<FinishedRun> FinishAsync(BatchTestClient client, BatchTestOperation operation, string title, string output, string? resume, Terminal terminal, CancellationToken cancellationToken)
    {
        FinishedRun finished;
        try
        {
            BatchTestRun run = await ProgressBar.WaitAsync(operation, title, terminal, cancellationToken);
            finished = new(run, await client.DownloadResultsAsync(run, output, cancellationToken));
        }
        catch (Exception stopped) when (resume is not null && !IsFinal(stopped))
        {
            string state = operation.HasCompleted ? "The run is over and its results are not saved." : "The run goes on.";
            terminal.Say($"{state} To take it up again: {resume}");
            throw;
        }

        terminal.Say(Outcome(finished.Run, output));
        if (finished.Shortfall is { } shortfall)
        {
            terminal.Say(shortfall);
        }

        return finished;
    }

    /// <summary>A name of ours: a name that came over the network could lead anywhere.</summary>
    public static string DefaultFile(string runId) => $"korebt-{string.Concat(runId.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))}.csv";

    /// <summary>True when there is nothing to take up again: the run failed, or there is no such run.</summary>
    private static bool IsFinal(Exception failure) => failure is RunFailedException or RequestRefusedException { StatusCode: 400 or 404 };

    private static string Outcome(BatchTestRun run, string output) => run.Status switch
    {
        BatchTestStatus.PartlyFailed => $"Run {run.RunId} is over with a warning: the platform could not ask {run.Counts?.FailedUtteranceCount?.ToString(CultureInfo.InvariantCulture) ?? "some"} of its utterances. The numbers speak of the others. Results: {output}",
        BatchTestStatus.EndedUnrecognized => $"Run {run.RunId} is over, under a word that this version does not know. Results: {output}",
        _ => $"Run {run.RunId} is complete. Results: {output}",
    };
}
