using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>What happened to every utterance: a band for each kind, as wide as it is large, and a tile for each. That equal totals hide crossing streams is to be seen at once.</summary>
internal static class HtmlFlow
{
    private const double Width = 1000;
    private const double Gap = 10;

    private static readonly ChangeKind[] Compared = [ChangeKind.Regressed, ChangeKind.Fixed, ChangeKind.ChangedWrongAnswer, ChangeKind.StillFailing, ChangeKind.StillPassing];

    private static readonly ChangeKind[] Others = [ChangeKind.ExpectationChanged, ChangeKind.Added, ChangeKind.Removed, ChangeKind.Unscored];

    public static Html Of(RunDiff diff)
    {
        ChangeKind[] others = [.. Others.Where(kind => diff.Counts[kind] > 0)];
        return Html.Of($"""
            <section id="what"><div class="w"><h2>What happened to every utterance</h2>
            <p class="sub">Each band is a group of utterances, as wide as it is large. {Absent(diff.Counts)}</p>
            {Band(diff.Counts)}<div class="tiles">{Compared.Concat(others).Select(kind => Tile(HtmlKind.Of(kind), diff.Counts[kind]))}</div>
            {Effects(diff)}</div></section>

            """);
    }

    public static Html Tile(HtmlKind kind, long count) => Html.Of(
        $"<a class=\"tile {kind.Style.ToString()}\" href=\"{HtmlLink.Address(ReportFilter.Is(kind.Word))}\"><strong>{count}</strong><span class=\"k\">{kind.Sign} {kind.Label}</span><small>{kind.Meaning}</small></a>");

    private static string Absent(DiffCounts counts)
    {
        string[] absent = [.. new[] { (counts.Added, "added"), (counts.Removed, "removed"), (counts.ExpectationChanged, "re-labelled"), (counts.Unscored, "not scored") }.Where(static kind => kind.Item1 == 0).Select(static kind => kind.Item2)];
        return absent switch
        {
            [] => "",
            [var one] => $"None was {one}.",
            [.. var first, var last] => $"None was {string.Join(", ", first)} or {last}.",
        };
    }

    private static Html Effects(RunDiff diff) => diff.ExpectationEffects is { Count: > 0 } effects ? Html.Of(
        $"<p class=\"sub\">Of {effects.Count} with another expectation, the new labels made {effects.GainedByLabel} old answers right and {effects.LostByLabel} wrong; under the new labels, the new version gained {effects.GainedByModel} and lost {effects.LostByModel}.</p>\n")
        : Html.Empty;

    private static Html Band(DiffCounts counts)
    {
        if (counts.Comparable == 0)
        {
            return Html.Empty;
        }

        double unit = (Width - Gap) / counts.Comparable;
        double passing = counts.StillPassing * unit, regressed = counts.Regressed * unit, @fixed = counts.Fixed * unit, changed = counts.ChangedWrongAnswer * unit, failing = counts.StillFailing * unit;
        double rightBefore = passing + regressed, rightAfter = passing + @fixed;
        return Html.Of($"""
            <div class="card flow">
            {Line("Before", counts, counts.Regressed)}
            <svg width="100%" height="118" viewBox="0 0 1000 118" preserveAspectRatio="none" aria-hidden="true" focusable="false"><defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" stroke="#fff" x1="0" y1="0" x2="0" y2="7"/></pattern><pattern id="d" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="dotp" cx="4" cy="4" r="1.4" fill="#fff"/></pattern></defs>
            {Ribbon(ChangeKind.StillPassing, counts, "#cfd2d6", 0, 0, passing)}{Ribbon(ChangeKind.StillFailing, counts, "#8d929b", Width - failing, Width - failing, failing)}{Ribbon(ChangeKind.ChangedWrongAnswer, counts, "#9a7fd0", Width - failing - changed, Width - failing - changed, changed, "d")}{Ribbon(ChangeKind.Fixed, counts, "#2b83cf", rightBefore + Gap, passing, @fixed)}{Ribbon(ChangeKind.Regressed, counts, "#d9651f", passing, rightAfter + Gap, regressed, "h")}
            </svg>
            {Line("After", counts, counts.Fixed)}
            </div>

            """);
    }

    private static Html Line(string side, DiffCounts counts, int more)
    {
        int right = counts.StillPassing + more;
        return Html.Of($"<div class=\"fl\"><span><b>{side}:</b> {right} right ({VerdictWords.Percent(right, counts.Comparable)})</span><span>{counts.Comparable - right} wrong</span></div>");
    }

    /// <summary>The fill stands in the markup as well, for browsers that are not allowed our style.</summary>
    private static Html Ribbon(ChangeKind which, DiffCounts counts, string fill, double before, double after, double width, string? pattern = null)
    {
        if (counts[which] == 0)
        {
            return Html.Empty;
        }

        HtmlKind kind = HtmlKind.Of(which);
        (string a, string b, string c, string d) = (Place(before), Place(before + width), Place(after), Place(after + width));
        string path = $"M{a},20C{a},60 {c},58 {c},98L{d},98C{d},58 {b},60 {b},20Z";
        Html over = pattern is null ? Html.Empty : Html.Of($"<path fill=\"url(#{pattern})\" d=\"{path}\" pointer-events=\"none\"/>");
        string style = kind.Style.ToString();
        return Html.Of($"<a href=\"{HtmlLink.Address(ReportFilter.Is(kind.Word))}\" tabindex=\"-1\"><path class=\"rib fill-{style}\" fill=\"{fill}\" fill-opacity=\".5\" d=\"{path}\"><title>{kind.Label}: {counts[which]}</title></path>{over}</a><rect class=\"fill-{style}\" fill=\"{fill}\" x=\"{a}\" y=\"2\" width=\"{Place(width)}\" height=\"18\"/><rect class=\"fill-{style}\" fill=\"{fill}\" x=\"{c}\" y=\"98\" width=\"{Place(width)}\" height=\"18\"/>\n");
    }
}
