using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt status SUITE RUNID</c>: looks once.</summary>
internal static class StatusVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Argument<string> runId = Arguments.RunId();
        Option<bool> json = Arguments.Json();
        Verb verb = new("status", "Tells how far a run is.", "korebt status smoke tr-0123456789abcdef", "korebt status smoke tr-0123456789abcdef --json") { suite, runId, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestOperation operation = connection.Client(call, terminal).GetOperation(call.GetRequiredValue(suite), call.GetRequiredValue(runId));
            BatchTestProgress progress = await operation.UpdateStatusAsync(cancellationToken);
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Write(writer, operation, progress));
            }
            else
            {
                terminal.Output.WriteLine(TerminalText.Safe(Sentence(operation, progress, Resume.Of(call, terminal, operation))));
            }

            return progress.Status switch
            {
                BatchTestStatus.Failed => ExitCodes.RunFailed,
                BatchTestStatus.PartlyFailed => ExitCodes.RunPartlyFailed,
                _ => ExitCodes.Fine,
            };
        });
        return verb;
    }

    private static string Sentence(BatchTestOperation operation, BatchTestProgress progress, string resume)
    {
        string run = $"Run {operation.RunId} of suite '{operation.SuiteName}'";
        string asked = progress is { UtterancesAsked: { } count, UtterancesTotal: { } total } ? string.Create(CultureInfo.InvariantCulture, $": {count} of {total} utterances asked") : "";
        return progress.Status switch
        {
            BatchTestStatus.Running => $"{run} goes on{asked}.",
            BatchTestStatus.RunningUnrecognized => $"{run} is '{progress.State.Value}', a word that this version does not know; it seems to go on{asked}.",
            BatchTestStatus.Completed => $"{run} is complete. Fetch its results with: {resume}",
            BatchTestStatus.PartlyFailed => $"{run} is over with a warning: some utterances could not be asked. Fetch its results with: {resume}",
            BatchTestStatus.Failed => $"{run} failed. It has no results.",
            _ => $"{run} is over as '{progress.State.Value}', a word that this version does not know.",
        };
    }

    private static void Write(Utf8JsonWriter writer, BatchTestOperation operation, BatchTestProgress progress)
    {
        writer.WriteString("suite", operation.SuiteName);
        writer.WriteString("runId", operation.RunId);
        writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(progress.Status.ToString()));
        writer.WriteString("state", progress.State.Value);
        JsonOutput.WriteNumber(writer, "utterancesAsked", progress.UtterancesAsked);
        JsonOutput.WriteNumber(writer, "utterancesTotal", progress.UtterancesTotal);
        JsonOutput.WriteNumber(writer, "percentage", progress.Percentage);
    }
}
