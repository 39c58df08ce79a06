using System.CommandLine;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites import FILE SUITE</c>: checks a file, uploads it and makes a suite of it.</summary>
internal static class SuitesImportVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = Arguments.File("FILE", "The suite, .json or .csv. It is checked first and sent as it is.");
        Argument<string> suite = Arguments.Suite();
        Option<string> description = new("--description") { HelpName = "TEXT", Description = "What the suite is for.", DefaultValueFactory = static _ => "" };
        Option<bool> replace = new("--replace") { Description = "Change the suite of that name instead of making one." };
        Option<string?> engine = new Option<string?>("--engine") { Description = "The engine that the suite is for. Default: the NLP engine." }.AcceptOnlyFromAmong(TestEngine.Values.Regression, TestEngine.Values.Dgpt);
        Option<bool> json = Arguments.Json();
        Verb verb = new("import", "Makes a suite on the platform from a file.", "korebt suites import smoke.csv smoke", "korebt suites import smoke.csv smoke --replace") { file, suite, description, replace, engine, json };
        Connection connection = new(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            string path = call.GetRequiredValue(file);
            string name = call.GetRequiredValue(suite);
            BatchTestClient client = connection.Client(call, terminal);
            TestSuiteFile checkedFile = await SuitePath.LoadAsync(path, cancellationToken);
            foreach (SuiteProblem warning in checkedFile.Warnings)
            {
                terminal.Say($"{path}:{warning}");
            }

            ImportSuiteOptions options = new()
            {
                Description = call.GetRequiredValue(description),
                Replace = call.GetValue(replace),
                Engine = call.GetValue(engine) is { } word ? new TestEngine(word) : default(TestEngine?),
            };
            ImportedTestSuite imported = await client.Suites.ImportAsync(path, name, options, cancellationToken);
            terminal.Say($"Imported suite '{name}' as {imported.Id}.");
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer =>
                {
                    writer.WriteString("suite", name);
                    writer.WriteString("id", imported.Id);
                    writer.WriteString("source", path);
                    SuiteJson.WriteProblems(writer, "warnings", checkedFile.Warnings);
                });
            }

            return ExitCodes.Fine;
        });
        return verb;
    }
}
