using System.CommandLine;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt run SUITE</c>: start, wait, download, and say how it went.</summary>
internal static class RunVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Option<string> version = new Option<string>("--bot-version") { Description = "Which version of the bot to ask.", DefaultValueFactory = static _ => BotVersion.Values.Published }.AcceptOnlyFromAmong(BotVersion.Values.Published, BotVersion.Values.InDevelopment);
        RunOptions options = new();
        Verb verb = new(
            "run",
            "Runs a suite, waits for its end, downloads the results and prints their numbers; with a baseline what changed, with a policy whether that may go out.",
            "korebt run smoke",
            "korebt run \"Developer defined utterances\" --bot-version inDevelopment --output candidate.csv",
            "korebt run smoke --baseline baseline.csv --policy gate.yaml --report junit=tests.xml --report markdown=summary.md") { suite, version };
        options.AddTo(verb);
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestClient client = connection.Client(call, terminal);
            string name = call.GetRequiredValue(suite);
            string botVersion = call.GetRequiredValue(version);
            Question question = await options.OfAsync(call, terminal, cancellationToken);
            OutputFile.Require(options.File(call, "tr-"));
            BatchTestOperation operation = await StartAsync(client, name, botVersion, terminal, cancellationToken);
            terminal.Say($"Started run {operation.RunId} of suite '{name}' on the {botVersion} version.");
            return await options.FinishAsync(call, client, operation, question, terminal, connection.Screen(call, terminal), cancellationToken);
        });
        return verb;
    }

    private static async Task<BatchTestOperation> StartAsync(BatchTestClient client, string suite, string botVersion, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await client.StartRunAsync(suite, new StartRunOptions { Version = botVersion }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Stopped before the id of the run came back: nothing here can take it up again.
            terminal.Say("Whether the run began is not known. Look at the list of runs of the suite before you start another.");
            throw;
        }
    }
}
