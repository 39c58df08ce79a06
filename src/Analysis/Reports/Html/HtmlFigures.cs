using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>Numbers as the page shows them: invariant, with a true minus.</summary>
internal static class HtmlFigures
{
    public const string Undefined = "–";

    /// <summary>A share with two decimals.</summary>
    public static string Share(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>A share with three decimals.</summary>
    public static string Exact(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>A difference of shares in points.</summary>
    public static string Points(double change) => (100 * change).ToString("+0.0;−0.0;±0.0", CultureInfo.InvariantCulture);

    public static string Signed(long change) => change.ToString("+#,##0;−#,##0;0", CultureInfo.InvariantCulture);

    /// <summary>A length or place in a drawing.</summary>
    public static string Place(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number that tables are sorted by.</summary>
    public static string Raw(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Probability(double? p) => p is { } value ? value.ToString("0.##e+0", CultureInfo.InvariantCulture) is var tiny && value < 0.001 ? tiny : value.ToString("0.###", CultureInfo.InvariantCulture) : Undefined;

    /// <summary>A change in points with the colour of its direction.</summary>
    public static Html Change(double? change) => change is { } known
        ? Html.Of($"<span class=\"{(known > 0 ? "up" : known < 0 ? "dn" : "mute")}\">{Points(known)}</span>")
        : Html.Empty;

    /// <summary>A sentence with its names as names and its counts as links.</summary>
    public static Html Sentence(VerdictSentence sentence) => Html.Join(sentence.Parts.Select(static part => part switch
    {
        { Filter: { } filter } => HtmlLink.To(filter, Html.Of($"{part.Text}")),
        { IsName: true } => Html.Of($"<b>{Html.User(part.Text)}</b>"),
        _ => Html.Of($"{WithMinus(part.Text)}"),
    }));

    /// <summary>Sentences are shared with formats that have no more than ASCII for a minus.</summary>
    public static string WithMinus(string text)
    {
        char[] shown = text.ToCharArray();
        for (int index = 0; index + 1 < shown.Length; index++)
        {
            if (shown[index] == '-' && char.IsAsciiDigit(shown[index + 1]) && (index == 0 || shown[index - 1] is ' ' or '('))
            {
                shown[index] = '−';
            }
        }

        return new string(shown);
    }
}
