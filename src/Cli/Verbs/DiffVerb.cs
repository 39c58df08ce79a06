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
        ComparingOptions comparing = new();
        Option<bool> failOnRegression = new("--fail-on-regression") { Description = "Exit with 1 when an utterance regressed." };
        ReadingOptions reading = new();
        ReportOptions report = new();
        Verb verb = new(
            "diff",
            "Compares two runs of a suite and names the utterances that regressed.",
            "korebt diff baseline.csv candidate.csv",
            "korebt diff baseline.csv candidate.csv --fail-on-regression --scope intent",
            "korebt diff baseline.csv candidate.csv --rename-intent \"Pay Bill=Pay Fine\" --json",
            "korebt diff baseline.csv candidate.csv --report junit=tests.xml --report markdown=comment.md") { baseline, candidate, failOnRegression };
        comparing.AddTo(verb);
        reading.AddTo(verb);
        report.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            Func<Action<IReport, TextWriter>, Task> writeAsync = report.Of(call, terminal);
            Question question = new(comparing.Of(call), reading.Of(call), Policy: null, report.Files.Of(call), terminal.Time);
            Findings findings = await question.AnswerAsync([call.GetRequiredValue(baseline), call.GetRequiredValue(candidate)], cancellationToken);
            await writeAsync(findings.Write);
            return call.GetValue(failOnRegression) && findings.Diff!.Counts.Regressed > 0 ? ExitCodes.Regressed : ExitCodes.Fine;
        });
        return verb;
    }
}
