using System.CommandLine;
using KoreBT.Analysis;
using KoreBT.Cli.Policies;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt gate [BASELINE] CANDIDATE --policy FILE</c>: may the release go out?</summary>
internal static class GateVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> runs = Arguments.Files("RUN", "Results CSV of the baseline and of the candidate, plain or gzip; of the candidate alone when no rule compares.", new ArgumentArity(1, 2));
        Option<string> policy = Arguments.Policy();
        ComparingOptions comparing = new();
        ReadingOptions reading = new();
        Option<bool> json = Arguments.Json();
        Command verb = new("gate", "Says whether a release may go out under a policy: exits with 0 if it may and with 1 if not.") { runs, policy, json };
        comparing.AddTo(verb);
        reading.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            DiffOptions options = comparing.Of(call);
            ResultsReaderOptions columns = reading.Of(call);
            try
            {
                PolicyFile file = await PolicyFile.LoadAsync(call.GetRequiredValue(policy), cancellationToken);
                GateVerdict verdict = await EvaluateAsync(file, call.GetRequiredValue(runs), options, columns, terminal.Time, cancellationToken);
                Action<GateVerdict, TextWriter> write = call.GetValue(json) ? GateReport.WriteJson : GateReport.WriteText;
                write(verdict, terminal.Output);
                return verdict.Passed ? ExitCodes.Fine : ExitCodes.Regressed;
            }
            catch (PolicyException problem)
            {
                foreach (string line in problem.Problems)
                {
                    terminal.Say(line);
                }

                return ExitCodes.Usage;
            }
        });
        return verb;
    }

    private static async Task<GateVerdict> EvaluateAsync(
        PolicyFile file, string[] runs, DiffOptions options, ResultsReaderOptions columns, TimeProvider time, CancellationToken cancellationToken)
    {
        if (runs is [var alone])
        {
            RunAnalysis run = await ResultsFile.MeasureAsync(alone, columns, cancellationToken);
            return file.Evaluate(policy => policy.Evaluate(run));
        }

        RunDiff diff = await ResultsFile.CompareAsync(runs[0], runs[1], options, columns, cancellationToken);
        return file.Evaluate(policy => policy.Evaluate(diff, time));
    }
}
