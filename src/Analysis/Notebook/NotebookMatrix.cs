using System.Globalization;
using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>A matrix in a notebook: as a map where it can be read, and as pairs, the most frequent first.</summary>
internal static class NotebookMatrix
{
    private const int Shades = 4;

    public static Html Of(ConfusionMatrix matrix, int rows) => Html.Of($"""
        <div class="t">{VerdictWords.Percent(matrix.Right, matrix.Total)} right</div>
        <p>{matrix.Right} of {matrix.Total} answers are the expected one; {Words.Count(matrix.Confusions.Length, "pair")} of intents {(matrix.Confusions.Length == 1 ? "is" : "are")} confused.</p>
        {Map(matrix, rows)}{(matrix.Confusions.IsEmpty ? Html.Empty : Pairs(matrix, rows))}
        """);

    private static Html Map(ConfusionMatrix matrix, int rows)
    {
        // "No intent" is no intent among others: it stands last, where it divides nothing.
        Intent[] labels = [.. matrix.Labels.OrderBy(static label => label.IsNone)];
        if (labels.Length > rows)
        {
            return Html.Of($"<p class=\"mute\">The map of {labels.Length} intents is not shown; <code>NotebookDisplay.RowLimit = {labels.Length.ToString(CultureInfo.InvariantCulture)};</code> shows it.</p>\n");
        }

        return labels.Length == 0 ? Html.Empty : Html.Of($"""
            <div class="tw"><table class="mx"><thead><tr><td class="mute">expected ↓ answered →</td>{labels.Select(static label => Html.Of($"<th scope=\"col\"><span>{label}</span></th>"))}</tr></thead><tbody>
            {labels.Where(label => matrix.Support(label) > 0).Select(expected => Html.Of($"<tr><th scope=\"row\">{expected}</th>{labels.Select(predicted => Cell(matrix, expected, predicted))}</tr>\n"))}</tbody></table></div>

            """);
    }

    /// <summary>Shaded by the share of what was expected: a frequent intent is not more right than a rare one.</summary>
    private static Html Cell(ConfusionMatrix matrix, Intent expected, Intent predicted)
    {
        long count = matrix[expected, predicted];
        double shade = Math.Ceiling(Shades * (double)count / matrix.Support(expected));
        return count == 0
            ? Html.Of($"<td class=\"mute\">·</td>")
            : Html.Of($"<td class=\"{(expected == predicted ? "b" : "w")}{Place(shade)}\" title=\"expected {expected.Name}, answered {predicted.Name}\">{count}</td>");
    }

    private static Html Pairs(ConfusionMatrix matrix, int rows) => Html.Of($"""
        {NotebookTable.Heading("Who took whose utterances", matrix.Confusions.Sum(static confusion => confusion.Count))}{NotebookTable.Of(
            Html.Of($"<th scope=\"col\">Should be</th><th scope=\"col\">Was answered</th><th scope=\"col\" colspan=\"2\">Utterances</th><th scope=\"col\" class=\"num\">Of all expected</th>"),
            matrix.Confusions,
            rows,
            confusion => Html.Of($"<td>{confusion.Expected}</td><td>{confusion.Predicted}</td><td>{HtmlMarks.Bar((double)confusion.Count / matrix.Confusions[0].Count, 'r')}</td><td class=\"num\">{confusion.Count}</td><td class=\"num\">{VerdictWords.Percent(confusion.Count, matrix.Support(confusion.Expected))}</td>"))}
        """);
}
