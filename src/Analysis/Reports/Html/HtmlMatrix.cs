using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>Every answer before and after, for suites of few intents.</summary>
internal static class HtmlMatrix
{
    private const int MostLabels = 12;
    private const int Shades = 4;

    public static Html Of(HtmlTally tally)
    {
        Intent[] labels = [.. tally.Before.Labels.Union(tally.After.Labels).OrderBy(static label => label.IsNone ? 1 : 0).ThenBy(static label => label, Intent.ByName)];
        if (labels.Length is 0 or > MostLabels)
        {
            return Html.Empty;
        }

        long largest = labels.SelectMany(expected => labels.Select(predicted => Math.Abs(Change(tally, expected, predicted)))).Max();
        return Html.Of($"""
            <h3 class="fold">Every answer, before → after</h3>
            <p class="sub">Rows: what should have been answered. Columns: what was answered. Outlined: right. Orange with a change: worse. Blue: better.</p>
            <div class="card tw mx" tabindex="0" role="region" aria-label="Matrix of answers"><table>
            <thead><tr><th scope="col">expected ↓ answered →</th>{labels.Select(static label => Html.Of($"<th scope=\"col\">{label}</th>"))}</tr></thead>
            <tbody>
            {labels.Where(label => tally.Before.Support(label) + tally.After.Support(label) > 0).Select(expected => Html.Of($"<tr><th scope=\"row\">{expected}</th>{labels.Select(predicted => Cell(tally, expected, predicted, largest))}</tr>\n"))}</tbody></table></div>

            """);
    }

    private static long Change(HtmlTally tally, Intent expected, Intent predicted) => tally.After[expected, predicted] - tally.Before[expected, predicted];

    private static Html Cell(HtmlTally tally, Intent expected, Intent predicted, long largest)
    {
        (long before, long after) = (tally.Before[expected, predicted], tally.After[expected, predicted]);
        string diagonal = expected == predicted ? " diag" : "";
        if (before + after == 0)
        {
            return Html.Of($"<td class=\"z{diagonal}\">·</td>");
        }

        long change = after - before;
        bool isBetter = expected == predicted ? change > 0 : change < 0;
        string shade = change == 0 ? "" : $"{(isBetter ? "b" : "w")}{Place(Math.Clamp(Math.Ceiling(Shades * (double)Math.Abs(change) / largest), 1, Shades))}";
        ReportFilter filter = ReportFilter.Is("compared").Expected(expected);
        Html delta = change == 0 ? Html.Empty : Html.Of($"<div class=\"d\">{Signed(change)}</div>");
        return Html.Of($"<td class=\"{shade}{diagonal}\">{HtmlLink.To(after > 0 ? filter.After(predicted) : filter.Before(predicted), Html.Of($"<span class=\"vh\">expected {expected}, answered {predicted}: </span>{before} → {after}"))}{delta}</td>");
    }
}
