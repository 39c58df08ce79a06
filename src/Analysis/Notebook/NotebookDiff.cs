using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>A comparison in a notebook.</summary>
internal static class NotebookDiff
{
    /// <summary>From what is right to what is wrong, as the band reads.</summary>
    private static readonly ChangeKind[] Kinds =
    [
        ChangeKind.StillPassing, ChangeKind.Fixed, ChangeKind.Regressed, ChangeKind.ChangedWrongAnswer, ChangeKind.StillFailing,
        ChangeKind.ExpectationChanged, ChangeKind.Added, ChangeKind.Removed, ChangeKind.Unscored,
    ];

    public static Html Of(RunDiff diff, int rows)
    {
        Verdict verdict = Verdict.Of(diff);
        HtmlRunNames names = HtmlRunNames.Of(diff);
        return Html.Of($"""
            <p class="mute">{names.Bot}: {names.Before} → {names.After}</p>
            <div class="t">{verdict.Headline}</div>
            <p>{WithMinus(verdict.Paragraph)}</p>
            <p class="mute">{WithMinus(verdict.Luck)}</p>
            {diff.Notices.Select(notice => Html.Of($"<p class=\"note\">⚠ {Html.User(names.Shortened(notice.Message))}</p>\n"))}{NotebookBand.Of(Kinds.Select(kind => (HtmlKind.Of(kind), (long)diff.Counts[kind])))}<ul>{verdict.Findings.Select(static finding => Html.Of($"<li>{WithMinus(finding)}</li>"))}</ul>
            {Items(diff, ChangeKind.Regressed, rows)}{Items(diff, ChangeKind.Fixed, rows)}{Intents(diff, rows)}
            """);
    }

    private static Html Items(RunDiff diff, ChangeKind kind, int rows) => diff.Counts[kind] == 0 ? Html.Empty : Html.Of($"""
        {NotebookTable.Heading(HtmlKind.Of(kind).Label, diff.Counts[kind])}{NotebookTable.Of(
            Html.Of($"<th scope=\"col\"></th><th scope=\"col\">Utterance</th><th scope=\"col\">Expected</th><th scope=\"col\">Before</th><th scope=\"col\">After</th><th scope=\"col\" class=\"num\">Line</th>"),
            diff.OfKind(kind),
            rows,
            item => Html.Of($"<td>{HtmlKind.Of(kind).Sign}</td><td>{Html.User(item.Utterance)}</td><td>{Answer(item.Expected)}</td><td>{Answer(item.Baseline!.Predicted)}{(kind == ChangeKind.Fixed ? Entity(item) : Html.Empty)}</td><td>{Answer(item.Candidate!.Predicted)}{(kind == ChangeKind.Regressed ? Entity(item) : Html.Empty)}</td><td class=\"num\">{(item.CandidateLine is > 0 and var line ? Html.Of($"{line}") : Html.Empty)}</td>"))}
        """);

    private static Html Answer(IntentSet intents) => intents.Intents.Length == 1 && !intents.AreTraits ? Html.Name(intents.Intents[0]) : Html.User(intents.ToString());

    private static Html Entity(DiffItem item) => item.Reason is { Entity: not null } reason ? Html.Of($"<div class=\"mute\">{Html.User(reason.ToString())}</div>") : Html.Empty;

    private static Html Intents(RunDiff diff, int rows)
    {
        IntentChange[] moved = [.. diff.ByIntent.Where(static change => change.Moved)];
        double scale = HtmlMarks.Scale(moved.SelectMany(static change => new[] { change.Regressed, change.Fixed }));
        return moved.Length == 0 ? Html.Empty : Html.Of($"""
            {NotebookTable.Heading("Intents that moved", moved.Length)}{NotebookTable.Of(
                Html.Of($"<th scope=\"col\">Intent</th><th scope=\"col\" colspan=\"2\">Right, before → after</th><th scope=\"col\">Lost ◂ ▸ gained</th><th scope=\"col\" class=\"num\">F1, before → after (points)</th><th scope=\"col\">Is it real?</th>"),
                moved,
                rows,
                change => Html.Of($"<th scope=\"row\">{change.Intent}</th><td>{HtmlMarks.Dumbbell(change.Baseline.Recall, change.Candidate.Recall)}</td><td class=\"nw\">{change.Baseline.TruePositives} → {change.Candidate.TruePositives} <span class=\"mute\">of {change.Candidate.Support}</span></td><td>{HtmlMarks.LostGained(change.Regressed, change.Fixed, scale)}</td><td class=\"num nw\">{Share(change.Baseline.F1)} → {Share(change.Candidate.F1)} {Change(change.F1Change)}</td><td>{VerdictLuck.Label(change)}</td>"))}
            """);
    }
}
