namespace KoreBT.Analysis;

/// <summary>What stands around the sections of a page.</summary>
internal sealed record HtmlFrame
{
    /// <summary>What a tab of the browser shows.</summary>
    public required string Title { get; init; }

    /// <summary>The bot.</summary>
    public required string Bot { get; init; }

    /// <summary>Whether the gate is open; null when there is none.</summary>
    public bool? Passed { get; init; }

    /// <summary>Whether the page lists utterances.</summary>
    public required bool HasList { get; init; }

    public string Script => HasList ? HtmlAssets.ListScript : HtmlAssets.PageScript;

    /// <summary>The sections that can be jumped to: the id and the name of each.</summary>
    public required IReadOnlyList<(string Id, string Name)> Sections { get; init; }

    /// <summary>The last line of the page.</summary>
    public required string Foot { get; init; }

    /// <summary>The verdict as text, to be copied.</summary>
    public required string Plain { get; init; }

    public Html Head => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{HtmlAssets.Policy(Script)}">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{Title}</title>

        """);

    public Html Top => Html.Of($"""
        </head>
        <body>
        <a class="skip" href="#main">Skip to the verdict</a>
        <header class="bar"><div class="w">
        <div class="brand"><i class="dot{(Passed == true ? " ok" : Passed is null ? " mid" : "")}"></i><span>{Html.User(Bot)}</span></div>
        <nav aria-label="Sections">{Sections.Select(static section => Html.Of($"<a href=\"#{section.Id}\">{section.Name}</a>"))}</nav>
        <div class="tools jsonly" hidden><button type="button" id="sum">Copy summary</button><button type="button" id="theme" aria-label="Switch light or dark" title="Switch light or dark">◐</button>{(HasList ? Help : Html.Empty)}</div>
        </div></header>
        <main id="main">

        """);

    public Html Bottom => Html.Of($"""
        </main>
        <footer><div class="w">{Foot}</div></footer>

        """);

    private static Html Help => Html.Of($"<button type=\"button\" id=\"helpb\" aria-label=\"Keys and filter help\" title=\"Keys and filter help\">?</button>");

    /// <summary>The text that is copied, encoded like all other text.</summary>
    public Html Summary => Html.Of($"<pre id=\"plain\" hidden>{Plain}</pre>\n");
}
