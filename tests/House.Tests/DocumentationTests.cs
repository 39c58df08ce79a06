using System.Text.RegularExpressions;

namespace KoreBT.House.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_index_leads_to_every_page()
    {
        string index = Sources.Text("docs/README.md");

        Rule.HasNoException(Sources.Under("docs/", ".md").Select(static page => page["docs/".Length..])
            .Where(static page => page != "README.md" && !page.StartsWith("diagnostics/KBT", StringComparison.Ordinal)).Where(page => !index.Contains($"]({page})", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_index_of_diagnostics_has_number_severity_and_title_of_each_page() => Assert.Equal(
        Sources.Under("docs/diagnostics/KBT", ".md").Select(static page =>
        {
            Match head = Head().Match(Sources.Text(page));
            return $"| [{head.Groups["id"]}]({head.Groups["id"]}.md) | {head.Groups["severity"]} | {head.Groups["title"]} |";
        }),
        Sources.Text("docs/diagnostics/README.md").Split('\n').Where(static line => line.StartsWith("| [", StringComparison.Ordinal)));

    [GeneratedRegex(@"\A# (?<id>KBT\d+): (?<title>.*)\n\nSeverity: (?<severity>\w+)\n")]
    private static partial Regex Head();
}
