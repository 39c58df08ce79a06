using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Tests.Diagnostics;

public sealed class DescriptorsTests
{
    public static TheoryData<string> Ids { get; } = [.. Descriptors.All.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_has_a_page_that_says_what_happened_with_an_example_and_what_to_do(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Find(id);
        string page = Repository.PathOf("docs", "diagnostics", id + ".md");
        Assert.True(File.Exists(page), $"{page} is missing.");
        string text = File.ReadAllText(page);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", text, StringComparison.Ordinal);
        Assert.Contains($"Severity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}", text, StringComparison.Ordinal);
        Assert.Contains("## What happened\n", text, StringComparison.Ordinal);
        Assert.Contains("## Example\n", text, StringComparison.Ordinal);
        Assert.Contains("## What to do\n", text, StringComparison.Ordinal);
        Assert.Equal($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_problem_has_a_release_entry(string id)
    {
        string releases = File.ReadAllText(Repository.PathOf("src", "Generator", "AnalyzerReleases.Shipped.md")) + File.ReadAllText(Repository.PathOf("src", "Generator", "AnalyzerReleases.Unshipped.md"));
        Assert.Contains($"\n{id} | {Descriptors.Find(id).Category} | {Descriptors.Find(id).DefaultSeverity} | ", releases, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_no_page_is_left_over()
    {
        Assert.Equal(Descriptors.All.Count, Descriptors.All.Select(d => d.Id).Distinct().Count());
        IEnumerable<string> pages = Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "KBT*.md").Select(p => Path.GetFileNameWithoutExtension(p)!);
        Assert.Equal(Descriptors.All.Select(d => d.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
