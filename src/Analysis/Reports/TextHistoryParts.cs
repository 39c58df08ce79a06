using System.Collections.Immutable;
using System.Globalization;
using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the text report of several runs.</summary>
internal static class TextHistoryParts
{
    private const double Unlikely = 0.05;
    private const int TopIntents = 20;
    private const int TopUtterances = 50;

    public static void Verdict(RunHistory history, TextWriter writer)
    {
        string what = history.Scope == DiffScope.Assertion ? "intent and entities" : "intent only";
        writer.Write($"{Count(history.Runs.Length)} runs, {Words.Count(history.Utterances.Length, "utterance")} ({what}); {Count(history.Comparable)} of them in every run, scored and with one expectation.\n");
        writer.Write(history.Test is { } test
            ? $"{(test.P < Unlikely ? "The runs do not pass equally often, hardly by chance" : "That the runs differ could well be chance")} (Cochran's Q {Number(test.Statistic)}, df {Count(test.DegreesOfFreedom)}, p {P(test.P)}).\n"
            : "No verdict differs between the runs, so there is nothing to test.\n");
    }

    public static void Runs(RunHistory history, TextWriter writer)
    {
        writer.Write("\nRuns (by utterance; textbook macro F1 by assertion, over the intents that any run expects)\n");
        TextTable table = new("run", "version", "utterances", "unscored", "passed", "pass rate", "macro F1");
        for (int place = 0; place < history.Runs.Length; place++)
        {
            HistoryRun run = history.Runs[place];
            table.Add(
                $"{Count(place + 1)} {Safe(run.Name)}", Count(run.Version), Count(run.Utterances), Count(run.Unscored), Count(run.Passed),
                Number(run.PassRate), Number(run.Analysis.Classification.Macro.F1));
        }

        table.Write(writer);
        writer.Write("  version: runs whose summaries name one bot and the same settings have the same number\n");
    }

    public static void Pairs(RunHistory history, TextWriter writer)
    {
        writer.Write("\nEach run against each later one (McNemar by utterance)\n");
        TextTable table = new("runs", "compared", "worse", "better", "exact p", "Holm");
        foreach (RunPair pair in history.Pairs)
        {
            table.Add($"{Count(pair.Baseline + 1)} -> {Count(pair.Candidate + 1)}", Count(pair.Units), Count(pair.Test.Regressed), Count(pair.Test.Fixed), P(pair.Test.Exact), P(pair.Holm));
        }

        table.Write(writer);
        writer.Write("  Holm: p corrected for the number of pairs; below 0.05 is hardly chance\n");
    }

    public static void Intents(RunHistory history, TextWriter writer)
    {
        IntentTrend[] moved = [.. history.ByIntent.Where(static trend => trend.Runs.Select(static run => run?.F1).Distinct().Count() > 1)];
        if (moved.Length == 0)
        {
            return;
        }

        writer.Write("\nIntents that moved (textbook F1 in each run; - where a run does not expect it)\n");
        TextTable table = new(["intent", .. Enumerable.Range(1, history.Runs.Length).Select(static run => Count(run)), "change"]);
        foreach (IntentTrend trend in moved.Take(TopIntents))
        {
            table.Add([TextRunParts.Label(trend.Intent), .. trend.Runs.Select(static run => run is null ? "-" : Number(run.F1)), Change(trend.Change)]);
        }

        table.Write(writer);
        More(moved.Length - TopIntents, writer);
    }

    public static void Flaky(RunHistory history, TextWriter writer)
    {
        if (history.Flaky.IsEmpty)
        {
            return;
        }

        writer.Write($"\nFlaky (one version answers now like this and now like that): {Count(history.Flaky.Length)}\n");
        foreach (FlakyUtterance flaky in history.Flaky.Take(TopUtterances))
        {
            string answers = flaky.Answers.Length > 1 ? string.Join(", ", flaky.Answers.Select(TextRunParts.Label)) : $"{TextRunParts.Label(flaky.Answers[0])} with different entities";
            writer.Write($"  {Named(flaky.Utterance)}: expected {TextRunParts.Label(flaky.Utterance.Expected)}, version {Count(flaky.Version)} says {answers}\n");
        }

        More(history.Flaky.Length - TopUtterances, writer);
    }

    public static void Suspects(RunHistory history, TextWriter writer)
    {
        ImmutableArray<SuspectLabel> suspects = history.SuspectLabels;
        if (suspects.IsEmpty)
        {
            return;
        }

        writer.Write($"\nDoubtful labels (every run gives one and the same other answer; perhaps it is right): {Count(suspects.Length)}\n");
        foreach (SuspectLabel suspect in suspects.Take(TopUtterances))
        {
            writer.Write(
                $"  {Named(suspect.Utterance)}: expected {TextRunParts.Label(suspect.Utterance.Expected)}, {Words.Count(suspect.Runs, "run")} say {TextRunParts.Label(suspect.Answer)} (mean F1 {Number(suspect.Trust)})\n");
        }

        More(suspects.Length - TopUtterances, writer);
    }

    private static void More(int more, TextWriter writer)
    {
        if (more > 0)
        {
            writer.Write($"  and {Count(more)} more\n");
        }
    }

    private static string Named(UtteranceHistory utterance) => $"{Safe(utterance.Utterance)}{(utterance.ParentIntent.IsNone ? "" : $" (in {Safe(utterance.ParentIntent.Name)})")}";

    private static string P(double p) => p < 0.00005 ? "< 0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);
}
