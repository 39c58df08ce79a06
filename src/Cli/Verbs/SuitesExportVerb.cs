using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites export SUITE OUTPUT</c>: saves the cases of a custom suite.</summary>
internal static class SuitesExportVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Argument<string> output = Arguments.File("OUTPUT", "Where it goes. The platform sends JSON, which is saved as it is.");
        Option<bool> json = Arguments.Json();
        Verb verb = new("export", "Saves the cases of a custom suite to a file.", "korebt suites export smoke smoke.json") { suite, output, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            string path = call.GetRequiredValue(output);
            await connection.Client(call, terminal).Suites.ExportAsync(call.GetRequiredValue(suite), path, cancellationToken);
            terminal.Say($"Saved suite '{call.GetRequiredValue(suite)}' to {path}.");
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer =>
                {
                    writer.WriteString("suite", call.GetRequiredValue(suite));
                    writer.WriteString("file", path);
                });
            }

            return ExitCodes.Fine;
        });
        return verb;
    }
}
