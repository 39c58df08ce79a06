using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>How a whole is made up: a band with a stretch for each kind, and a legend in the same order. What is grey takes its colour from the text, so that it is seen on any ground.</summary>
internal static class NotebookBand
{
    private const double Width = 720;

    public static Html Of(IEnumerable<(HtmlKind Kind, long Count)> parts)
    {
        (HtmlKind Kind, long Count)[] there = [.. parts.Where(static part => part.Count > 0)];
        double unit = Width / Math.Max(1, there.Sum(static part => part.Count));
        double place = 0;
        List<Html> stretches = [];
        foreach ((HtmlKind kind, long count) in there)
        {
            stretches.Add(Html.Of($"<rect {Fill(kind.Style)} x=\"{Place(place)}\" width=\"{Place(Math.Max(1, (count * unit) - 1.5))}\" height=\"20\"><title>{kind.Label}: {count}</title></rect>"));
            place += count * unit;
        }

        return there.Length == 0 ? Html.Empty : Html.Of($"""
            <svg class="band" width="{Place(Width)}" height="20" viewBox="0 0 {Place(Width)} 20" aria-hidden="true">{stretches}</svg>
            <p class="legend">{there.Select(static part => Html.Of($"<span title=\"{part.Kind.Meaning}\">{part.Kind.Sign} {part.Kind.Label} <b>{part.Count}</b></span> "))}</p>

            """);
    }

    private static Html Fill(char style) => style switch
    {
        'r' => Html.Of($"fill=\"#d9651f\""),
        'f' => Html.Of($"fill=\"#2b83cf\""),
        'c' => Html.Of($"fill=\"#9a7fd0\""),
        'n' => Html.Of($"fill=\"#b59a2a\""),
        's' => Html.Of($"fill=\"currentColor\" fill-opacity=\".55\""),
        _ => Html.Of($"fill=\"currentColor\" fill-opacity=\".18\""),
    };
}
