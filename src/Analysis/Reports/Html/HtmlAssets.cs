using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Style and script of the page, as they stand in the sources, and the policy that lets a browser run these and nothing else.</summary>
internal static class HtmlAssets
{
    public static string Style { get; } = Read("report.css", "report.print.css");

    /// <summary>The style of what a notebook shows, which stands in each output.</summary>
    public static string NotebookStyle { get; } = Read("notebook.css");

    /// <summary>The script of a page without a list.</summary>
    public static string PageScript { get; } = Read("report.page.js");

    /// <summary>The script of a page with a list.</summary>
    public static string ListScript { get; } = Read("report.page.js", "report.filter.js", "report.list.js", "report.panel.js", "report.controls.js");

    /// <summary>The content security policy of a page. The hashes are those of what is written, so they cannot be out of date.</summary>
    public static string Policy(string script) =>
        $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(Style)}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>How a policy names an inline script or style.</summary>
    public static string Hash(string asset) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset)))}";

    private static string Read(params string[] names) => "\n" + string.Join('\n', names.Select(static name =>
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }));
}
