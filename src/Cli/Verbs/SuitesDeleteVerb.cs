using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites delete SUITE</c>: deletes a custom suite on the platform.</summary>
internal static class SuitesDeleteVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> suite = Arguments.Suite();
        Option<bool> json = Arguments.Json();
        Verb verb = new("delete", "Deletes a custom suite on the platform, at once and without a question.", "korebt suites delete smoke") { suite, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            string name = call.GetRequiredValue(suite);
            await connection.Client(call, terminal).Suites.DeleteAsync(name, cancellationToken);
            terminal.Say($"Deleted suite '{name}'.");
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => writer.WriteString("suite", name));
            }

            return ExitCodes.Fine;
        });
        return verb;
    }
}
