using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>Which intents changed: worse beyond chance first, then open losses, then gains.</summary>
internal static class HtmlIntents
{
    /// <summary>With more intents than this, those that matter most are shown at first.</summary>
    private const int Few = 15;

    private const int Losses = 10;
    private const int Gains = 8;

    public static Html Of(RunDiff diff, HtmlTally tally)
    {
        IntentChange[] changes = [.. diff.ByIntent.Where(static change => change.Baseline.Support + change.Candidate.Support > 0)
            .OrderBy(static change => VerdictLuck.IsWorse(change) ? 0 : 1).ThenByDescending(static change => change.Regressed - change.Fixed).ThenBy(static change => change.Intent, Intent.ByName)];
        ILookup<Intent, DiffItem> lost = diff.Regressed.ToLookup(GateAllowances.Label);
        HashSet<Intent> matter = Matter(changes);
        bool isLong = changes.Length > Few;
        if (!isLong || matter.Count == 0)
        {
            matter.UnionWith(changes.Select(static change => change.Intent));
        }

        int tested = changes.Count(static change => change.Q is not null);
        string chance = tested == 0 ? "" : $" “Beyond chance” means the loss or gain would be rare if nothing had changed, corrected for looking at {Words.Count(tested, "intent")}.";
        double scale = HtmlMarks.Scale(changes.SelectMany(static change => new[] { change.Regressed, change.Fixed }));
        string right = diff.Scope == DiffScope.Assertion && !diff.ByEntity.IsEmpty ? " Lost and gained count entities, too." : "";
        return Html.Of($"""
            <section id="intents"><div class="w"><h2>Which intents changed</h2>
            <p class="sub">Worst first. Hollow dot: before, full dot: after.{chance}{right}</p>
            {(isLong ? Controls(hasCalm: matter.Count < changes.Length) : Html.Empty)}<div class="card tw" tabindex="0" role="region" aria-label="Intents"><table id="it" class="it">
            <thead><tr>{Head("Intent")}{Head("Right, before → after", "textbook recall; change in points")}{Head("Lost ◂ ▸ gained")}{Head("Is it real?")}<th scope="col" class="opt">Lost most to</th>{Head("Recall", "platform", isNumber: true)}{Head("Precision", "textbook", isNumber: true)}{Head("F1", "textbook; points", isNumber: true)}</tr></thead>
            <tbody>
            {changes.Select(change => Row(change, tally, [.. lost[change.Intent]], scale, matter.Contains(change.Intent)))}</tbody></table></div>
            <p class="sub">Recall by the textbook asks how many of an intent’s utterances were answered with it. The platform’s recall leaves out those that another intent got: TP / (TP + FN).</p>
            </div></section>

            """);
    }

    private static Html Controls(bool hasCalm) => Html.Of($"""
        <div class="tb card fold jsonly" hidden><input id="itf" type="search" placeholder="Find an intent" aria-label="Find an intent" autocomplete="off">{(hasCalm ? Html.Of($"<button type=\"button\" class=\"chip\" id=\"itm\" aria-pressed=\"true\">Only the ones that matter most</button>") : Html.Empty)}<span class="count" id="itc" role="status"></span></div>

        """);

    /// <summary>The head of a column by which the table can be sorted.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="note">What the numbers are by which definition; empty when there is nothing to say.</param>
    /// <param name="isNumber">Whether it holds numbers, which small screens leave out.</param>
    public static Html Head(string name, string note = "", bool isNumber = false) => !isNumber
        ? Html.Of($"<th scope=\"col\" aria-sort=\"none\"><button type=\"button\">{name}</button>{Note(note)}</th>")
        : Html.Of($"<th scope=\"col\" class=\"num opt\" aria-sort=\"none\"><button type=\"button\">{name}</button>{Note(note)}</th>");

    private static Html Note(string note) => note.Length == 0 ? Html.Empty : Html.Of($"<small>{note}</small>");

    private static HashSet<Intent> Matter(IReadOnlyCollection<IntentChange> changes) =>
    [
        .. changes.Where(VerdictLuck.IsWorse)
            .Concat(changes.Where(static change => VerdictLuck.IsOpen(change) && change.Regressed > change.Fixed).Take(Losses))
            .Concat(changes.Where(static change => change.Fixed > change.Regressed).OrderByDescending(static change => change.Fixed - change.Regressed).Take(Gains))
            .Select(static change => change.Intent),
    ];

    private static Html Row(IntentChange change, HtmlTally tally, DiffItem[] lost, double scale, bool matters)
    {
        (IntentMetrics before, IntentMetrics after) = (change.Baseline, change.Candidate);
        string support = before.Support == after.Support ? $" of {VerdictWords.Number(after.Support)}" : $" of {VerdictWords.Number(before.Support)} → {VerdictWords.Number(after.Support)}";
        double? moved = after.Recall - before.Recall;
        (double? was, double? now) = (HtmlTally.PlatformRecall(tally.Before, change.Intent), HtmlTally.PlatformRecall(tally.After, change.Intent));
        string real = VerdictLuck.Label(change);
        string pill = VerdictLuck.IsWorse(change) ? " bad" : VerdictLuck.IsBetter(change) ? " good" : change is { Q: not null, IsTooFewToTell: true } ? " few" : "";
        int rank = VerdictLuck.IsWorse(change) ? 0 : VerdictLuck.IsBetter(change) ? 1 : change.Q is null ? 4 : change.IsTooFewToTell ? 3 : 2;
        return Html.Of($"""
            <tr class="{(matters ? "" : "calm")}"><th scope="row">{HtmlLink.To(ReportFilter.Is("compared").Expected(change.Intent), Html.Name(change.Intent))}</th><td data-v="{Raw(moved ?? 0)}">{HtmlMarks.Dumbbell(before.Recall, after.Recall)}<span class="nw">{before.TruePositives} → {after.TruePositives}<span class="mute">{support}</span> {Change(moved)}</span></td><td data-v="{Raw(change.Regressed - change.Fixed)}">{HtmlMarks.LostGained(change.Regressed, change.Fixed, scale)}</td><td data-v="{Raw(rank)}" title="corrected q = {Probability(change.Q)}, p = {Probability(change.Q is null ? null : change.Test.MidP)}"><span class="pill{pill}">{real}</span></td><td class="opt">{LostMost(change.Intent, lost)}</td><td class="num nw opt" data-v="{Raw((now - was) ?? 0)}">{Share(was)} → {Share(now)}</td><td class="num nw opt" data-v="{Raw((after.Precision - before.Precision) ?? 0)}">{Share(before.Precision)} → {Share(after.Precision)}</td><td class="num nw opt" data-v="{Raw(change.F1Change ?? 0)}">{Share(before.F1)} → {Share(after.F1)} {Change(change.F1Change)}</td></tr>

            """);
    }

    private static Html LostMost(Intent intent, DiffItem[] lost) =>
        lost.Where(static item => item.Candidate!.IntentPassed == false).GroupBy(static item => item.Candidate!.PredictedIntent)
            .OrderByDescending(static taker => taker.Count()).ThenBy(static taker => taker.Key, Intent.ByName).FirstOrDefault() is { } taker
            ? Html.Of($"{HtmlLink.To(ReportFilter.Is("regressed").Expected(intent).After(taker.Key), Html.Name(taker.Key))} <span class=\"mute\">{taker.Count()}</span>")
            : Html.Of($"<span class=\"mute\">–</span>");
}
