namespace KoreBT.House.Tests;

public sealed class TopLevelTests
{
    private static readonly string[] Agreed =
    [
        ".ci", ".config", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
        "Directory.Packages.props", "KoreBT.sln", "LICENSE", "README.md", "SECURITY.md", "benchmarks", "docfx.json", "docs", "global.json", "samples", "spec", "src", "tests",
    ];

    [Fact]
    public void The_top_level_is_the_agreed_one() =>
        Assert.Equal(Agreed, Sources.All.Select(static path => path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_solution_has_the_classic_format_and_holds_every_project()
    {
        string solution = Sources.Text("KoreBT.sln");

        Assert.StartsWith("Microsoft Visual Studio Solution File", solution.TrimStart('\uFEFF', '\r', '\n'), StringComparison.Ordinal);
        // The sample is none of it: it takes the generator as a package, as its readers do.
        Rule.HasNoException(Sources.Under("", ".csproj").Where(static project => !project.StartsWith("samples/", StringComparison.Ordinal)).Where(project => !solution.Contains(project.Replace('/', '\\'), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_readme_is_short_enough_to_be_read() => Assert.InRange(Sources.Text("README.md").Split('\n').Length, 1, 200);
}
