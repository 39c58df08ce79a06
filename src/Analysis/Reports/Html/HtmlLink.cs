namespace KoreBT.Analysis;

/// <summary>Links from the page to itself.</summary>
internal static class HtmlLink
{
    /// <summary>The address of a filter: the part behind <c>#</c>, with it.</summary>
    public static string Address(ReportFilter filter) => $"#q={Uri.EscapeDataString(filter.ToString()).Replace("%20", "+", StringComparison.Ordinal)}";

    public static Html To(ReportFilter filter, Html text) => Html.Of($"<a href=\"{Address(filter)}\">{text}</a>");
}
