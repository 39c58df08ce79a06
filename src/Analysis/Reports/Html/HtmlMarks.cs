using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>The small drawings of tables. Their geometry stands in attributes, so it is right where style is blocked.</summary>
internal static class HtmlMarks
{
    /// <summary>A share before (hollow) and after (full), from 0 to 100 %.</summary>
    public static Html Dumbbell(double? before, double? after)
    {
        if (before is not { } was || after is not { } now)
        {
            return Html.Empty;
        }

        string style = now < was ? "r" : now > was ? "f" : "p";
        (string from, string to) = (At(was), At(now));
        return Html.Of($"<svg class=\"db\" width=\"150\" height=\"18\" viewBox=\"0 0 150 18\" aria-hidden=\"true\"><line stroke=\"#dedbd4\" x1=\"6\" x2=\"144\" y1=\"9\" y2=\"9\"/><line class=\"{style}\" x1=\"{from}\" x2=\"{to}\" y1=\"9\" y2=\"9\"/><circle class=\"o\" fill=\"none\" stroke=\"currentColor\" cx=\"{from}\" cy=\"9\" r=\"4.5\"/><circle class=\"x{(style == "p" ? "" : " x" + style)}\" cx=\"{to}\" cy=\"9\" r=\"5\"/></svg>");
    }

    /// <summary>How many were lost and gained, never the net alone. What is longer than the scale has a notch.</summary>
    /// <param name="lost">To the left.</param>
    /// <param name="gained">To the right.</param>
    /// <param name="scale">What fills half of the drawing.</param>
    public static Html LostGained(int lost, int gained, double scale)
    {
        const double Half = 44, Middle = 75;
        double left = Half * Math.Min(1, lost / scale), right = Half * Math.Min(1, gained / scale);
        Html notches = Html.Join([lost > scale ? Notch(Middle - 36) : Html.Empty, gained > scale ? Notch(Middle + 36) : Html.Empty]);
        return Html.Of($"<svg class=\"lg\" width=\"150\" height=\"18\" viewBox=\"0 0 150 18\" role=\"img\" aria-label=\"{lost} lost, {gained} gained\"><rect class=\"fill-r\" fill=\"#d9651f\" x=\"{Place(Middle - left)}\" y=\"3\" width=\"{Place(left)}\" height=\"12\"/><rect class=\"fill-f\" fill=\"#2b83cf\" x=\"{Place(Middle)}\" y=\"3\" width=\"{Place(right)}\" height=\"12\"/>{notches}<line stroke=\"#dedbd4\" x1=\"{Place(Middle)}\" x2=\"{Place(Middle)}\" y1=\"0\" y2=\"18\"/><text x=\"{Place(Middle - 4 - left)}\" y=\"13\" text-anchor=\"end\">{(lost > 0 ? VerdictWords.Number(lost) : "")}</text><text x=\"{Place(Middle + 4 + right)}\" y=\"13\">{(gained > 0 ? VerdictWords.Number(gained) : "")}</text></svg>");
    }

    /// <summary>The largest change that is drawn in full: one huge row must not flatten all others.</summary>
    public static double Scale(IEnumerable<int> changes)
    {
        int[] sorted = [.. changes.Where(static change => change > 0).Order()];
        return sorted.Length == 0 ? 1 : sorted[(int)Math.Ceiling(0.97 * sorted.Length) - 1];
    }

    public static Html Bar(double share, char style) => Html.Of(
        $"<svg class=\"bar1\" width=\"84\" height=\"10\" viewBox=\"0 0 84 10\" aria-hidden=\"true\"><rect class=\"fill-{style.ToString()}\" fill=\"{(style == 'r' ? "#d9651f" : "#2b83cf")}\" width=\"{Place(84 * share)}\" height=\"10\"/></svg>");

    private static string At(double share) => Place(6 + (138 * share));

    private static Html Notch(double at) => Html.Of($"<path class=\"notch\" d=\"M{Place(at - 3)},18L{Place(at + 3)},0\"/>");
}
