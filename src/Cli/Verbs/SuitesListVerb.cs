using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites list</c>: the suites of a bot, by the names that run takes.</summary>
internal static class SuitesListVerb
{
    public static Command Create(Terminal terminal)
    {
        Option<bool> json = Arguments.Json();
        Verb verb = new("list", "Lists the suites of a bot by the names that run takes.", "korebt suites list", "korebt suites list --json") { json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            List<SuiteInfo> suites = [];
            await foreach (SuiteInfo suite in connection.Client(call, terminal).Suites.ListAsync(cancellationToken))
            {
                suites.Add(suite);
            }

            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Write(writer, suites));
            }
            else
            {
                TerminalTable.Write(terminal, ["suite", "kind", "id", "runs"], suites.Select(static suite => (string[])[suite.Name, suite.Kind.Value, suite.Id, suite.Runs.Count.ToString(CultureInfo.InvariantCulture)]));
            }

            return ExitCodes.Fine;
        });
        return verb;
    }

    private static void Write(Utf8JsonWriter writer, List<SuiteInfo> suites)
    {
        writer.WriteStartArray("suites");
        foreach (SuiteInfo suite in suites)
        {
            writer.WriteStartObject();
            writer.WriteString("id", suite.Id);
            writer.WriteString("name", suite.Name);
            writer.WriteString("kind", suite.Kind.Value);
            writer.WriteString("description", suite.Description);
            writer.WriteStartArray("runs");
            foreach (TestSuiteRun run in suite.Runs)
            {
                writer.WriteStartObject();
                writer.WriteString("runId", run.Id);
                writer.WriteString("version", run.Version?.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
