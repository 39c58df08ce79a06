using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites export SUITE OUTPUT</c>: saves the cases of a custom suite.</summary>
internal static class SuitesExportVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Argument<string> output = Arguments.File("OUTPUT", "Where it goes. The platform sends JSON, which is saved as it is.");
        Command verb = new("export", "Saves the cases of a custom suite to a file.") { suite, output };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            string path = call.GetRequiredValue(output);
            await connection.Client(call, terminal).Suites.ExportAsync(call.GetRequiredValue(suite), path, cancellationToken);
            terminal.Say($"Saved suite '{call.GetRequiredValue(suite)}' to {path}.");
            return ExitCodes.Fine;
        });
        return verb;
    }
}
