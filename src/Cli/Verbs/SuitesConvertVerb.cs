using System.CommandLine;
using System.Globalization;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites convert FILE OUTPUT</c>: from one format into the other, or into the same one as this command writes it.</summary>
internal static class SuitesConvertVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = Arguments.File("FILE", "The suite, .json or .csv.");
        Argument<string> output = Arguments.File("OUTPUT", "Where it goes, .json or .csv. An existing file is replaced.");
        Option<bool> json = Arguments.Json();
        Verb verb = new("convert", "Turns a suite from JSON into CSV or the reverse. What the other format cannot hold is an error.", "korebt suites convert smoke.json smoke.csv") { file, output, json };
        verb.SetAction(async (call, cancellationToken) =>
        {
            string source = call.GetRequiredValue(file);
            string target = call.GetRequiredValue(output);
            SuitePath.FormatOf(target);
            TestSuiteFile suite = await SuitePath.LoadAsync(source, cancellationToken);
            foreach (SuiteProblem warning in suite.Warnings)
            {
                terminal.Say($"{source}:{warning}");
            }

            await suite.SaveAsync(target, cancellationToken);
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Wrote {suite.Cases.Count} {(suite.Cases.Count == 1 ? "utterance" : "utterances")} to {target}."));
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer =>
                {
                    writer.WriteString("source", source);
                    writer.WriteString("file", target);
                    writer.WriteNumber("utterances", suite.Cases.Count);
                    SuiteJson.WriteProblems(writer, "warnings", suite.Warnings);
                });
            }

            return ExitCodes.Fine;
        });
        return verb;
    }
}
