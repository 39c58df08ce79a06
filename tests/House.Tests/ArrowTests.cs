using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KoreBT.House.Tests;

public sealed class ArrowTests
{
    /// <summary>What each project may reference. Generator is an analyzer of Client, not a library.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["KoreBT.Generator"] = [],
        ["KoreBT.Analysis"] = [],
        ["KoreBT.Emulator"] = [],
        ["KoreBT.Client"] = ["KoreBT.Generator"],
        ["KoreBT.Cli"] = ["KoreBT.Analysis", "KoreBT.Client", "KoreBT.Emulator"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_architecture_allows(string project)
    {
        string file = Assert.Single(Sources.Under("src/", $"/{project}.csproj"));

        Rule.HasNoException(References(file).Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Split('/', '\\')[^1])).Except(Allowed[project]));
    }

    [Theory]
    [InlineData("src/Client/KoreBT.Client.csproj", "net8.0;net10.0")]
    [InlineData("src/Analysis/KoreBT.Analysis.csproj", "net8.0;net10.0")]
    [InlineData("tests/Generator.Tests/StrictConsumer/StrictConsumer.csproj", "net8.0;net10.0")]
    [InlineData("src/Generator/KoreBT.Generator.csproj", "netstandard2.0")]
    public void A_library_is_built_for_the_frameworks_it_promises(string project, string frameworks)
    {
        XDocument own = XDocument.Parse(Sources.Text(project));
        XDocument shared = XDocument.Parse(Sources.Text("Directory.Build.props"));

        Assert.Equal(frameworks, (own.Descendants("TargetFrameworks").SingleOrDefault() ?? own.Descendants("TargetFramework").Single()).Value);

        // A framework set for all projects comes first and would quietly win over the list of one.
        Assert.Empty(shared.Descendants("TargetFramework"));
    }

    [Fact]
    public void Client_knows_the_generator_as_an_analyzer_only() =>
        Assert.All(
            References("src/Client/KoreBT.Client.csproj"),
            static reference => Assert.Equal(("Analyzer", "false"), (reference.Attribute("OutputItemType")?.Value, reference.Attribute("ReferenceOutputAssembly")?.Value)));

    [Fact]
    public void Nothing_but_its_own_tests_references_the_command() =>
        Assert.Equal(
            ["tests/Cli.Tests/Cli.Tests.csproj"],
            // Those who pack it have it built, and see none of it.
            Sources.Under("", ".csproj").Where(static file => References(file).Any(static reference =>
                reference.Attribute("Include")!.Value.EndsWith("KoreBT.Cli.csproj", StringComparison.Ordinal) && reference.Attribute("ReferenceOutputAssembly")?.Value != "false")));

    [Theory]
    [InlineData("CsvHelper", "src/Analysis/Csv/", "src/Client/Suites/", "src/Client/Results/")]
    [InlineData("Microsoft.Data.Analysis", "src/Analysis/Notebook/")]
    [InlineData("MathNet.Numerics", "src/Analysis/Statistics/")]
    [InlineData("Polly", "src/Client/Http/", "src/Client/Errors/", "src/Client/Results/")]
    [InlineData("Spectre.Console", "src/Cli/")]
    [InlineData("System.CommandLine", "src/Cli/")]
    [InlineData("YamlDotNet", "src/Generator/Syntax/", "src/Cli/Policies/")]
    public void A_package_is_seen_in_its_own_corner_only(string package, params string[] folders) =>
        Rule.HasNoException(Sources.Under("src/", ".cs")
            .Where(file => Sources.Code(file).Contains($"using {package}", StringComparison.Ordinal) && !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))));

    [Theory]
    [InlineData("Csv", "Metrics", "Statistics", "Resampling", "Diff", "History", "Gates", "Reports", "Notebook")]
    [InlineData("Metrics", "Resampling", "Diff", "History", "Gates", "Reports", "Notebook")]
    [InlineData("Statistics", "Csv", "Metrics", "Resampling", "Diff", "History", "Gates", "Reports", "Notebook")]
    [InlineData("Resampling", "Diff", "History", "Gates", "Reports", "Notebook")]
    [InlineData("Diff", "History", "Gates", "Reports", "Notebook")]
    [InlineData("History", "Gates", "Reports", "Notebook")]
    [InlineData("Gates", "History", "Reports", "Notebook")]
    [InlineData("Reports", "Notebook")]
    public void The_folders_of_analysis_point_one_way(string folder, params string[] later) =>
        Rule.HasNoException(
            from file in Sources.Under($"src/Analysis/{folder}/", ".cs")
            let code = Sources.Code(file)
            from target in later
            from type in Sources.Under($"src/Analysis/{target}/", ".cs").Select(static path => Path.GetFileNameWithoutExtension(path))
            where Regex.IsMatch(code, $@"(?<![\w.]){type}(?!\w)")
            select $"{file} knows {target}/{type}");

    [Fact]
    public void Analysis_never_touches_the_network() =>
        Rule.HasNoException(Sources.Under("src/Analysis/", ".cs").Where(static file => Sources.Code(file).Contains("System.Net", StringComparison.Ordinal)));

    private static IEnumerable<XElement> References(string file) => XDocument.Parse(Sources.Text(file)).Descendants("ProjectReference");
}
