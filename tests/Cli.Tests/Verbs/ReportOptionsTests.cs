namespace KoreBT.Cli.Tests.Verbs;

public sealed class ReportOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _a;
    private readonly string _b;

    public ReportOptionsTests()
    {
        _a = _folder.File("a.csv", Samples.RunA);
        _b = _folder.File("b.csv", Samples.RunB);
    }

    public static TheoryData<string> Formats => [.. Analysis.Reports.All.Select(static report => report.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_holds_what_would_be_printed(string format)
    {
        string file = _folder.File("report.out");
        string[] diff = ["diff", _a, _b, "--format", format];
        string[] analyze = ["analyze", _a, "--format", format];

        foreach (string[] call in new[] { diff, analyze })
        {
            Korebt.Result printed = await Korebt.RunAsync(call);
            Korebt.Result saved = await Korebt.RunAsync([.. call, "--output", file]);

            Assert.Equal((ExitCodes.Fine, "", ""), (saved.Code, saved.Output, saved.Error));
            Assert.NotEmpty(printed.Output);
            Assert.Equal(printed.Output, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Text_is_the_default_and_json_has_a_short_form()
    {
        Assert.Equal((await Korebt.RunAsync("diff", _a, _b)).Output, (await Korebt.RunAsync("diff", _a, _b, "--format", "text")).Output);
        Assert.Equal((await Korebt.RunAsync("diff", _a, _b, "--json")).Output, (await Korebt.RunAsync("diff", _a, _b, "--format", "json")).Output);
    }

    [Fact]
    public async Task Formulas_are_guarded_when_asked_to()
    {
        string formula = _folder.File("formula.csv", "Utterance,ExpectedIntent,MatchedIntent\n=1+1,A,A\n");

        Assert.Contains(",=1+1,", (await Korebt.RunAsync("diff", formula, formula, "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", (await Korebt.RunAsync("diff", formula, formula, "--format", "csv", "--spreadsheet-safe")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "yaml")]
    [InlineData("--json", "--format", "csv")]
    [InlineData("--spreadsheet-safe")]
    [InlineData("--output", "")]
    public async Task Options_that_contradict_are_a_usage_error(params string[] options)
    {
        Korebt.Result result = await Korebt.RunAsync(["diff", _a, _b, .. options]);

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task A_comparison_that_fails_leaves_the_old_report_and_nothing_beside_it()
    {
        string file = _folder.File("report.out", "old");
        int files = Directory.GetFiles(Path.GetDirectoryName(file)!).Length;

        Korebt.Result result = await Korebt.RunAsync("diff", _a, _folder.File("none.csv"), "--output", file);

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(files, Directory.GetFiles(Path.GetDirectoryName(file)!).Length);
    }

    [Fact]
    public async Task A_regression_still_fails_the_call_when_the_report_goes_to_a_file() =>
        Assert.Equal(ExitCodes.Regressed, (await Korebt.RunAsync("diff", _a, _b, "--fail-on-regression", "--format", "markdown", "--output", _folder.File("report.md"))).Code);
}
