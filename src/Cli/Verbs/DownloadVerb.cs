using System.CommandLine;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt download SUITE RUNID</c>: takes up a run that was started earlier or elsewhere.</summary>
internal static class DownloadVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Argument<string> runId = Arguments.RunId();
        Option<string?> output = Arguments.Output("Where the results go. Default: korebt-RUNID.csv in the current folder.");
        Option<bool> json = Arguments.Json();
        Command verb = new("download", "Waits for the end of a run that goes on, downloads the results and prints their numbers.") { suite, runId, output, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestClient client = connection.Client(call, terminal);
            BatchTestOperation operation = client.GetOperation(call.GetRequiredValue(suite), call.GetRequiredValue(runId));
            string file = call.GetValue(output) ?? RunSession.DefaultFile(operation.RunId);
            OutputFile.Require(file);
            FinishedRun run = await RunSession.FinishAsync(client, operation, operation.SuiteName, file, connection.Screen(call, terminal), cancellationToken);
            await ResultsPrinter.PrintAsync(file, call.GetValue(json), run.Run, terminal, cancellationToken);
            return run.Code;
        });
        return verb;
    }
}
