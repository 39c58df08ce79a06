using System.CommandLine;
using System.Text.Json;
using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites lint FILE…</c>: every problem of the files, each with its line.</summary>
internal static class SuitesLintVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files("FILE", "Suites, .json or .csv; several, or a pattern such as suites/**/*.csv.", ArgumentArity.OneOrMore);
        Option<bool> json = Arguments.Json();
        Verb verb = new("lint", "Lists what is wrong with suite files, before anything is uploaded.", "korebt suites lint smoke.csv", "korebt suites lint 'suites/**/*.json' --json") { files, json };
        verb.SetAction(async (call, cancellationToken) =>
        {
            List<(string File, IReadOnlyList<SuiteProblem> Problems)> found = [];
            foreach (string file in FileNames.Of(call.GetRequiredValue(files), terminal.Folder))
            {
                found.Add((file, await SuitePath.CheckAsync(file, cancellationToken)));
            }

            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Write(writer, found));
            }
            else
            {
                found.ForEach(one => one.Problems.ToList().ForEach(problem => terminal.Output.WriteLine(TerminalText.Safe($"{one.File}:{problem}"))));
            }

            return found.Exists(static one => one.Problems.Any(static problem => problem.Severity == SuiteSeverity.Error)) ? ExitCodes.Input : ExitCodes.Fine;
        });
        return verb;
    }

    private static void Write(Utf8JsonWriter writer, List<(string File, IReadOnlyList<SuiteProblem> Problems)> found)
    {
        writer.WriteStartArray("files");
        foreach ((string file, IReadOnlyList<SuiteProblem> problems) in found)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            SuiteJson.WriteProblems(writer, "problems", problems);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
