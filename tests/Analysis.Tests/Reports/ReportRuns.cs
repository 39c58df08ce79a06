using System.Globalization;

namespace KoreBT.Analysis.Tests;

/// <summary>Comparisons for tests of formats, and what a format makes of them.</summary>
internal static class ReportRuns
{
    /// <summary>Something of every kind, with copies, a context and an entity.</summary>
    public static RunDiff EveryKind => RunComparer.Diff(
        TestRun.From(
        [
            Of("regressed", "A", "A", 2), Of("fixed", "A", "B", 3), Of("other wrong", "A", "B", 4), Of("same wrong", "A", "B", 5), Of("right", "A", "A", 6), Of("label moved", "A", "A", 7),
            Of("removed", "A", "A", 8), Of("copy", "A", "A", 9), Of("copy", "A", "A", 10), Of("unscored", "A", "A", 11), Of("value", "A", "A", 12, "Rome"), Of("in", "A", "A", 13, parent: "P"),
        ], "before.csv"),
        TestRun.From(
        [
            Of("regressed", "A", "", 2), Of("fixed", "A", "A", 3), Of("other wrong", "A", "C", 4), Of("same wrong", "A", "B", 5), Of("right", "A", "A", 6), Of("label moved", "B", "A", 7),
            Of("added", "A", "A", 8), Of("added wrong", "A", "B", 9), Of("copy", "A", "A", 10), Of("copy", "A", "B", 11), Of("unscored", "A", "A", 12, scored: false),
            Of("value", "A", "A", 13, "Roma"), Of("in", "A", "A", 14, parent: "P"),
        ], "runs/after 1.csv"));

    /// <summary>Assertions that all regressed.</summary>
    public static RunDiff Regressed(IEnumerable<string> utterances)
    {
        string[] all = [.. utterances];
        return RunComparer.Diff(
            TestRun.From(all.Select(static (utterance, index) => UtteranceResult.Of(utterance, "A", "A", index + 1))),
            TestRun.From(all.Select(static (utterance, index) => UtteranceResult.Of(utterance, "A", "B", index + 1))));
    }

    public static string Text(IReport report, RunDiff diff)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        report.Write(diff, writer);
        return writer.ToString();
    }

    public static string Text(IReport report, RunAnalysis run)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        report.Write(run, writer);
        return writer.ToString();
    }

    private static UtteranceResult Of(string utterance, string expected, string predicted, int line, string? city = null, string? parent = null, bool scored = true) => new()
    {
        Utterance = utterance,
        Expected = IntentSet.Parse(expected),
        Predicted = IntentSet.Parse(predicted),
        ParentIntent = Intent.Parse(parent),
        Line = line,
        IsScored = scored,
        Entities = city is null ? [] : [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = city, Line = line }],
    };
}
