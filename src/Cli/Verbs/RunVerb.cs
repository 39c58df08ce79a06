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
        Option<string?> output = Arguments.Output("Where the results go. Default: korebt-RUNID.csv in the current folder.");
        Option<bool> json = Arguments.Json();
        Command verb = new("run", "Runs a suite, waits for its end, downloads the results and prints their numbers.") { suite, version, output, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestClient client = connection.Client(call, terminal);
            string name = call.GetRequiredValue(suite);
            string botVersion = call.GetRequiredValue(version);
            OutputFile.Require(call.GetValue(output) ?? RunSession.DefaultFile("tr-"));
            BatchTestOperation operation = await StartAsync(client, name, botVersion, terminal, cancellationToken);
            terminal.Say($"Started run {operation.RunId} of suite '{name}' on the {botVersion} version.");
            string file = call.GetValue(output) ?? RunSession.DefaultFile(operation.RunId);
            FinishedRun run = await RunSession.FinishAsync(client, operation, name, file, connection.Screen(call, terminal), cancellationToken);
            await ResultsPrinter.PrintAsync(file, call.GetValue(json), run.Run, terminal, cancellationToken);
            return run.Code;
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
