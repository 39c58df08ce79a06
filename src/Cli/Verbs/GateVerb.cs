using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt gate [BASELINE] CANDIDATE --policy FILE</c>: may the release go out?</summary>
internal static class GateVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> runs = Arguments.Files("RUN", "Results CSV of the baseline and of the candidate, plain or gzip; of the candidate alone when no rule compares.", new ArgumentArity(1, 2));
        JudgingOptions judging = new();
        Option<bool> json = Arguments.Json();
        Verb verb = new(
            "gate",
            "Says whether a release may go out under a policy: exits with 0 if it may and with 1 if not.",
            "korebt gate baseline.csv candidate.csv --policy gate.yaml",
            "korebt gate candidate.csv --policy absolute.yaml --json",
            "korebt gate baseline.csv candidate.csv --policy gate.yaml --report markdown=comment.md --report junit=tests.xml") { runs, json };
        judging.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            Question question = await judging.OfAsync(call, terminal, cancellationToken);
            if (question.Policy is null)
            {
                throw new UsageException("By which rules? Give --policy FILE, or set policy in korebt.json. docs/gates.md says what a policy can say.");
            }

            Findings findings = await question.AnswerAsync(call.GetRequiredValue(runs), cancellationToken);
            Action<GateVerdict, TextWriter> write = call.GetValue(json) ? GateReport.WriteJson : GateReport.WriteText;
            write(findings.Verdict!, terminal.Output);
            return findings.Code;
        });
        return verb;
    }
}
