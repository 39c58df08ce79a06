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
        Option<string?> output = Arguments.Output();
        Option<bool> json = Arguments.Json();
        Command verb = new("run", "Runs a suite, waits for its end, downloads the results and prints their numbers.") { suite, version, output, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            BatchTestClient client = connection.Client(call, terminal);
            string name = call.GetRequiredValue(suite);
            string botVersion = call.GetRequiredValue(version);
            OutputFile.Require(call.GetValue(output) ?? RunSession.DefaultFile("tr-"));
            BatchTestOperation operation = await client.StartRunAsync(name, new StartRunOptions { Version = botVersion }, cancellationToken);
            terminal.Say($"Started run {operation.RunId} of suite '{name}' on the {botVersion} version.");
            string file = call.GetValue(output) ?? RunSession.DefaultFile(operation.RunId);
            BatchTestRun run = await RunSession.FinishAsync(client, operation, name, file, terminal, cancellationToken);
            await ResultsPrinter.PrintAsync(file, call.GetValue(json), run, terminal, cancellationToken);
            return RunSession.CodeOf(run);
        });
        return verb;
    }
}
