using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt diff BASELINE CANDIDATE</c>: which utterances regressed.</summary>
internal static class DiffVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> baseline = Arguments.File("BASELINE", "Results CSV of the run to compare against, plain or gzip.");
        Argument<string> candidate = Arguments.File("CANDIDATE", "Results CSV of the run under judgement, plain or gzip.");
        Option<string> scope = new Option<string>("--scope") { Description = "What must be right: the intent alone, or intent and entities.", DefaultValueFactory = static _ => "assertion" }.AcceptOnlyFromAmong("intent", "assertion");
        Option<bool> failOnRegression = new("--fail-on-regression") { Description = "Exit with 1 when an utterance regressed." };
        ReadingOptions reading = new();
        Option<bool> json = Arguments.Json();
        Command verb = new("diff", "Compares two runs of a suite and names the utterances that regressed.") { baseline, candidate, scope, failOnRegression, json };
        reading.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            ResultsReaderOptions how = reading.Of(call);
            TestRun before = await ResultsFile.LoadAsync(call.GetRequiredValue(baseline), how, cancellationToken);
            TestRun after = await ResultsFile.LoadAsync(call.GetRequiredValue(candidate), how, cancellationToken);
            DiffOptions options = new() { Scope = call.GetValue(scope) == "intent" ? DiffScope.Intent : DiffScope.Assertion };
            RunDiff diff = RunComparer.Diff(before, after, options);
            Reports.For(call.GetValue(json) ? "json" : "text").Write(diff, terminal.Output);
            return call.GetValue(failOnRegression) && diff.Counts.Regressed > 0 ? ExitCodes.Regressed : ExitCodes.Fine;
        });
        return verb;
    }
}
