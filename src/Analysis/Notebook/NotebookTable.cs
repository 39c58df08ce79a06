using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>A table with a limit, which says what it leaves out and how to see it.</summary>
internal static class NotebookTable
{
    /// <param name="heads">The cells of the first row.</param>
    /// <param name="all">What there is a row for.</param>
    /// <param name="rows">How many rows there may be.</param>
    /// <param name="cells">The cells of a row.</param>
    /// <param name="last">Rows that are always there.</param>
    public static Html Of<T>(Html heads, IReadOnlyList<T> all, int rows, Func<T, Html> cells, IEnumerable<Html>? last = null) => Html.Of($"""
        <div class="tw"><table><thead><tr>{heads}</tr></thead><tbody>
        {all.Take(rows).Select(one => Row(cells(one)))}{(last ?? []).Select(Row)}</tbody></table></div>
        {LeftOut(all.Count, rows)}
        """);

    public static Html Heading(string title, long count) => Html.Of($"<div class=\"h\">{title} <span class=\"mute\">{count}</span></div>\n");

    /// <summary>How many rows are not shown; nothing when all are.</summary>
    private static Html LeftOut(int count, int rows) => count <= rows
        ? Html.Empty
        : Html.Of($"<p class=\"mute\">{count - rows} of {count} rows are not shown; <code>NotebookDisplay.RowLimit = {count.ToString(CultureInfo.InvariantCulture)};</code> shows all.</p>\n");

    private static Html Row(Html cells) => Html.Of($"<tr>{cells}</tr>\n");
}
