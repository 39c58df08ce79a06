using static KoreBT.Analysis.MarkdownText;
using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the Markdown report of one run.</summary>
internal static class MarkdownRunParts
{
    public static void Verdict(RunAnalysis run, MarkdownPage page)
    {
        KoreSummary kore = run.Kore;
        string unscored = kore.Unscored > 0 ? $", {Count(kore.Unscored)} without a verdict" : "";
        page.Block($"**{Count(kore.TruePositives + kore.TrueNegatives)} of {Words.Count(kore.Assertions, "assertion")} right**{unscored}: {Code(run.Name)}");
        page.Block($"Success {Number(kore.Success)}{Between(kore.SuccessInterval())}, textbook macro F1 {Number(run.Classification.Macro.F1)}.");
    }

    public static void Findings(RunAnalysis run, MarkdownPage page) =>
        page.List("About the file", run.Quality.Kinds.Select(kind => Plain(FindingText.Of(run.Name, run.Quality, kind))));

    public static void Numbers(RunAnalysis run, MarkdownPage page)
    {
        (KoreSummary kore, ClassificationReport report) = (run.Kore, run.Classification);
        page.Table("Numbers", ["", ":precision", ":recall", ":F1"],
        [
            ["Kore", Number(kore.Precision), Number(kore.Recall), Number(kore.F1)],
            ["textbook micro average", Number(report.Micro.Precision), Number(report.Micro.Recall), Number(report.Micro.F1)],
            ["textbook macro average", Number(report.Macro.Precision), Number(report.Macro.Recall), Number(report.Macro.F1)],
            ["textbook weighted average", Number(report.Weighted.Precision), Number(report.Weighted.Recall), Number(report.Weighted.F1)],
        ]);
        page.Block($"Kore counts {Count(kore.TruePositives)} TP, {Count(kore.TrueNegatives)} TN, {Count(kore.FalsePositives)} FP, {Count(kore.FalseNegatives)} FN.");
    }

    public static void Intents(RunAnalysis run, MarkdownPage page) => page.Table(
        $"{Words.Count(run.Classification.Intents.Length, "intent")}, each against all others", ["intent", ":precision", ":recall", ":F1", ":support", ":predicted"],
        run.Classification.Intents.Append(run.Classification.None).Select(static intent => new[]
        {
            Label(intent.Intent), Number(intent.Precision), Number(intent.Recall), Number(intent.F1), Count(intent.Support), Count(intent.Predicted),
        }), folded: true);

    public static void Confusions(RunAnalysis run, MarkdownPage page) => page.Table(
        "Confusions", ["expected", "predicted", ":count"],
        run.Classification.Matrix.Confusions.Select(static confusion => new[] { Label(confusion.Expected), Label(confusion.Predicted), Count(confusion.Count) }), folded: true);

    public static void Entities(RunAnalysis run, MarkdownPage page) => page.Table(
        "Entities", ["entity", ":precision", ":recall", ":F1", ":correct", ":wrong", ":missed", ":spurious"],
        run.Entities.Entities.Select(static entity => new[]
        {
            Code(entity.Name), Number(entity.Precision), Number(entity.Recall), Number(entity.F1),
            Count(entity.Correct), Count(entity.WrongValue), Count(entity.Missed), Count(entity.Spurious),
        }), folded: true);
}
