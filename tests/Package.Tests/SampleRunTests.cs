using System.Text.Json;
using System.Xml.Linq;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>The samples that need nothing but the package of the analysis, unchanged.</summary>
public sealed class SampleRunTests(StrangersRoom room)
{
    /// <summary>What every cell with code of a notebook says, for the runners of notebooks that go by it.</summary>
    private const string Kernel = "csharp";

    public static TheoryData<string> Notebooks => ["compare-runs.ipynb", "compare-runs.dib"];

    [Fact]
    public async Task The_first_run_prints_what_its_page_shows()
    {
        Dotnet run = await room.RunAsync("samples/first-run", "run", "first-run.cs");

        Assert.Equal(CodeBlock.In("samples/first-run/README.md", "text")[0].Code + "\n", run.MustSucceed().Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_from_its_first_cell_to_its_last_and_shows_the_verdict(string file)
    {
        Assert.SkipWhen(room.WithoutRepl is not null, room.WithoutRepl ?? "");
        (await room.RunNotebookAsync(file, $"{file}.trx")).MustSucceed();
        XElement[] cells = [.. XDocument.Parse(await File.ReadAllTextAsync(room.PathOf($"{file}.trx"), TestContext.Current.CancellationToken)).Descendants().Where(static element => element.Name.LocalName == "UnitTestResult")];

        Assert.Equal(Cells("compare-runs.ipynb").Length, cells.Length);
        Assert.All(cells, static cell => Assert.Equal("Passed", cell.Attribute("outcome")!.Value));
        Assert.Equal(5, cells.Count(static cell => cell.Value.Contains("<div class=\"korebt\">", StringComparison.Ordinal)));
        Assert.Contains(cells, static cell => cell.Value.Contains("No measurable change overall.", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_notebooks_have_the_same_cells() => Assert.Equal(Cells("compare-runs.ipynb"), Cells("compare-runs.dib"));

    [Fact]
    public void A_notebook_is_kept_without_outputs_and_says_of_each_cell_with_code_which_kernel_runs_it() => Assert.All(
        Document().RootElement.GetProperty("cells").EnumerateArray().Where(static cell => cell.GetProperty("cell_type").GetString() == "code"),
        static cell =>
        {
            Assert.Equal(0, cell.GetProperty("outputs").GetArrayLength());
            Assert.Equal(JsonValueKind.Null, cell.GetProperty("execution_count").ValueKind);
            Assert.Equal(Kernel, cell.GetProperty("metadata").GetProperty("polyglot_notebook").GetProperty("kernelName").GetString());
        });

    [Theory]
    [InlineData("first-run/first-run.cs", "#:package KoreBT.Analysis@")]
    [InlineData("notebooks/compare-runs.ipynb", "nuget:KoreBT.Analysis,")]
    [InlineData("notebooks/compare-runs.dib", "nuget:KoreBT.Analysis,")]
    public void A_sample_names_the_version_of_this_repository(string file, string package) =>
        Assert.Contains(package + PackedPackages.Released, File.ReadAllText(Repository.PathOf("samples", file)), StringComparison.Ordinal);

    /// <summary>The kind and the text of each cell.</summary>
    private static string[] Cells(string file)
    {
        if (file.EndsWith(".dib", StringComparison.Ordinal))
        {
            return [.. File.ReadAllText(Repository.PathOf("samples", "notebooks", file)).Split("\n#!")[1..].Select(static cell => cell.TrimEnd())];
        }

        using JsonDocument document = Document();
        return
        [
            .. document.RootElement.GetProperty("cells").EnumerateArray().Select(static cell =>
                $"{(cell.GetProperty("cell_type").GetString() == "code" ? Kernel : "markdown")}\n\n{string.Concat(cell.GetProperty("source").EnumerateArray().Select(static line => line.GetString()))}"),
        ];
    }

    private static JsonDocument Document() => JsonDocument.Parse(File.ReadAllText(Repository.PathOf("samples", "notebooks", "compare-runs.ipynb")));
}
