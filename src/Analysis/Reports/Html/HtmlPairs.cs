using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>Who took whose utterances: ranked pairs, because a large matrix cannot be read, and a matrix where it can.</summary>
internal static class HtmlPairs
{
    private const int Most = 12;

    public static Html Of(RunDiff diff, HtmlTally tally) => Html.Of($"""
        <section id="confusions"><div class="w"><h2>Who took whose utterances</h2>
        <p class="sub">Wrong answers that became more or less frequent. The first column lost the utterances, the second one got them.</p>
        <div class="two">
        <div><h3>More often confused</h3>{Table("More often confused", [.. diff.Confusions.Where(static change => change.Change > 0)], isMore: true)}</div>
        <div><h3>Less often confused</h3>{Table("Less often confused", [.. diff.Confusions.Where(static change => change.Change < 0)], isMore: false)}</div>
        </div>
        {HtmlMatrix.Of(tally)}</div></section>

        """);

    private static Html Table(string name, ConfusionChange[] changes, bool isMore)
    {
        if (changes.Length == 0)
        {
            return Html.Of($"<p class=\"sub\">None.</p>");
        }

        long largest = Math.Abs(changes[0].Change);
        string rest = changes.Length > Most
            ? $"And {VerdictWords.Number(changes.Length - Most)} more {(changes.Length == Most + 1 ? "pair" : "pairs")} with {Words.Count(changes.Skip(Most).Sum(static change => Math.Abs(change.Change)), "utterance")}."
            : "";
        return Html.Of($"""
            <div class="card tw mv" tabindex="0" role="region" aria-label="{name}"><table>
            <thead><tr><th scope="col">Should be</th><th scope="col">Was answered</th><th scope="col" class="num">Before → after</th><td></td><th scope="col" class="num">Change</th></tr></thead>
            <tbody>
            {changes.Take(Most).Select(change => Row(change, isMore, largest))}</tbody></table></div><p class="sub">{rest}</p>
            """);
    }

    private static Html Row(ConfusionChange change, bool isMore, long largest)
    {
        ReportFilter filter = ReportFilter.Is("compared").Expected(change.Expected);
        filter = isMore ? filter.After(change.Predicted) : filter.Before(change.Predicted);
        return Html.Of($"<tr><td>{change.Expected}</td><td>{HtmlLink.To(filter, Html.Name(change.Predicted))}</td><td class=\"num nw\">{change.Before} → {change.After}</td><td>{HtmlMarks.Bar((double)Math.Abs(change.Change) / largest, isMore ? 'r' : 'f')}</td><td class=\"num {(isMore ? "dn" : "up")}\">{Signed(change.Change)}</td></tr>\n");
    }
}
