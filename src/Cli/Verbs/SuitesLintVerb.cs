using System.CommandLine;
using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites lint FILE…</c>: every problem of the files, each with its line.</summary>
internal static class SuitesLintVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("FILE") { Description = "Suites, .json or .csv.", Arity = ArgumentArity.OneOrMore };
        Command verb = new("lint", "Lists what is wrong with suite files, before anything is uploaded.") { files };
        verb.SetAction(async (call, cancellationToken) =>
        {
            bool hasErrors = false;
            foreach (string file in call.GetRequiredValue(files))
            {
                foreach (SuiteProblem problem in await SuitePath.CheckAsync(file, cancellationToken))
                {
                    terminal.Output.WriteLine(TerminalText.Safe($"{file}:{problem}"));
                    hasErrors |= problem.Severity == SuiteSeverity.Error;
                }
            }

            return hasErrors ? ExitCodes.Input : ExitCodes.Fine;
        });
        return verb;
    }
}
