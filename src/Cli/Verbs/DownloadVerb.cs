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
        RunOptions options = new();
        Verb verb = new(
            "download",
            "Waits for the end of a run that goes on, downloads the results and prints what run would print.",
            "korebt download smoke tr-0123456789abcdef",
            "korebt download smoke tr-0123456789abcdef --output candidate.csv --baseline baseline.csv --policy gate.yaml") { suite, runId };
        options.AddTo(verb);
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestClient client = connection.Client(call, terminal);
            BatchTestOperation operation = client.GetOperation(call.GetRequiredValue(suite), call.GetRequiredValue(runId));
            Question question = await options.OfAsync(call, terminal, cancellationToken);
            OutputFile.Require(options.File(call, operation.RunId));
            return await options.FinishAsync(call, client, operation, question, terminal, connection.Screen(call, terminal), cancellationToken);
        });
        return verb;
    }
}
