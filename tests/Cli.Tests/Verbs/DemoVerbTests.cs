namespace KoreBT.Cli.Tests.Verbs;

/// <summary>The first command that a newcomer types, as a process, in an empty folder, with no variable set.</summary>
public sealed class DemoVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_demo_compares_two_versions_and_says_how_to_do_each_step_by_hand()
    {
        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "demo");

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.Equal(["inDevelopment.csv", "published.csv"], Directory.GetFiles(Path.Combine(_folder.Path, "korebt-demo")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Matches(@"Regressed \(right before, wrong now\): [1-9]", result.Output);
        Assert.Matches(@"Fixed \(wrong before, right now\): [1-9]", result.Output);
        Assert.Contains("korebt diff korebt-demo/published.csv korebt-demo/inDevelopment.csv", result.Output, StringComparison.Ordinal);
        Assert.Contains("Results: korebt-demo/published.csv", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("&s=", result.Output + result.Error, StringComparison.Ordinal);

        // What the README shows is what it prints, but for the lines left out there.
        Assert.Empty(CodeBlock.LinesOfTheDemo().Except(result.Output.Split('\n')));

        // The runs of the samples are what it makes, but for the clock.
        foreach (string file in new[] { "published.csv", "inDevelopment.csv" })
        {
            Assert.Equal(WithoutTime(Repository.PathOf("samples", "runs", file)), WithoutTime(Path.Combine(_folder.Path, "korebt-demo", file)));
        }

        // The steps that it names do what it says.
        Korebt.Result byHand = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "diff", "korebt-demo/published.csv", "korebt-demo/inDevelopment.csv", "--fail-on-regression");
        Assert.Equal(ExitCodes.Regressed, byHand.Code);
        Assert.StartsWith(byHand.Output, result.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> WithoutTime(string file) => File.ReadAllText(file).Split('\n').Where(static line => !line.StartsWith("\"Last Tested\"", StringComparison.Ordinal));

    [Fact]
    public async Task Where_its_folder_cannot_be_made_it_says_so_before_anything_else()
    {
        using TemporaryFolder folder = new();
        folder.File("korebt-demo", "a file");

        Korebt.Result result = await Korebt.RunProcessAsync(folder.Path, new Dictionary<string, string>(), "demo");

        Assert.Equal((ExitCodes.Input, "The demo keeps its results in the folder 'korebt-demo', which cannot be made: there is a file of that name. Call it in another folder.\n"), (result.Code, result.Error));
    }
}
