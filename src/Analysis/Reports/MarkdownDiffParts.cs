using static KoreBT.Analysis.MarkdownText;
using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the Markdown report of a comparison.</summary>
internal static class MarkdownDiffParts
{
    public static void Verdict(RunDiff diff, MarkdownPage page)
    {
        Verdict verdict = Analysis.Verdict.Of(diff);
        page.Block($"**{Plain(verdict.Headline)}** {verdict.Paragraph}");
        page.Block(verdict.Luck);
        foreach (string finding in verdict.Findings)
        {
            page.Block(Plain(finding));
        }

        page.Block($"**{VerdictText.Counts(diff)}**: {Code(diff.Baseline.Name)} to {Code(diff.Candidate.Name)}");
        page.Block(diff.Significance.Sentence);
        if (VerdictText.PassRate(diff.Significance) is { } rate)
        {
            page.Block(rate);
        }
    }

    public static void Notices(RunDiff diff, MarkdownPage page) => page.List("Before you conclude", diff.Notices.Select(static notice => Plain(notice.Message)));

    public static void Intents(RunDiff diff, MarkdownPage page) => page.Table(
        "Intents that moved", ["intent", ":support", ":F1 before", ":F1 now", ":change", ":regressed", ":fixed", ":q"],
        diff.ByIntent.Where(static change => change.Moved).Select(static change => new[]
        {
            Label(change.Intent), Count(change.Candidate.Support), Number(change.Baseline.F1), Number(change.Candidate.F1), Change(change.F1Change),
            Count(change.Regressed), Count(change.Fixed), change.IsTooFewToTell ? "too few" : Number(change.Q),
        }));

    public static void Items(RunDiff diff, ChangeKind kind, string title, MarkdownPage page, bool folded = true)
    {
        IReadOnlyList<DiffItem> items = diff.OfKind(kind);
        page.Table(
            $"{title} ({Count(items.Count)})", ["utterance", "expected", "before", "now", "why", ":line"],
            items.Select(static item => new[]
            {
                Code(item.Utterance) + (item.ParentIntent.IsNone ? "" : $" in {Code(item.ParentIntent.Name)}"),
                Label(item.Expected), Label(item.Baseline?.Predicted), Label(item.Candidate?.Predicted),
                item.Reason is { } reason ? Plain(reason.ToString()) : "", item.CandidateLine is { } line ? Count(line) : "",
            }),
            folded);
    }

    public static void Numbers(RunDiff diff, MarkdownPage page)
    {
        (KoreSummary a, KoreSummary b) = (diff.Baseline.Kore, diff.Candidate.Kore);
        (AverageMetrics x, AverageMetrics y) = (diff.Baseline.Classification.Macro, diff.Candidate.Classification.Macro);
        (string Name, double? Before, double? Now)[] numbers =
        [
            ("success", a.Success, b.Success), ("Kore precision", a.Precision, b.Precision), ("Kore recall", a.Recall, b.Recall), ("Kore F1", a.F1, b.F1),
            ("textbook macro precision", x.Precision, y.Precision), ("textbook macro recall", x.Recall, y.Recall), ("textbook macro F1", x.F1, y.F1),
        ];
        page.Table(
            "The whole runs", ["", ":before", ":now", ":change"],
            numbers.Select(static number => new[] { number.Name, Number(number.Before), Number(number.Now), Change(number.Now - number.Before) }), folded: true);
    }

    public static void Rest(DiffCounts counts, MarkdownPage page) => page.Block(
        $"Also: {Count(counts.ChangedWrongAnswer)} wrong in both with another answer, {Count(counts.StillFailing)} with the same, {Count(counts.StillPassing)} right in both, "
        + $"{Count(counts.ExpectationChanged)} with another expectation, {Count(counts.Added)} added, {Count(counts.Removed)} removed, {Count(counts.Unscored)} without a verdict.");
}
