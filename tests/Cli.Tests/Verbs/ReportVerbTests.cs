namespace KoreBT.Cli.Tests.Verbs;

public sealed class ReportVerbTests : IDisposable
{
    private static readonly Dictionary<string, string> Nobody = [];
    private readonly TemporaryFolder _folder = new();

    public ReportVerbTests()
    {
        _folder.File("a.csv", Samples.RunA);
        _folder.File("b.csv", Samples.RunB);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("markdown", "korebt-report.md")]
    [InlineData("junit", "korebt-report.xml")]
    [InlineData("ctrf", "korebt-report.ctrf.json")]
    [InlineData("csv", "korebt-report.csv")]
    public async Task The_file_has_a_name_by_default_and_holds_what_diff_would_print(string format, string name)
    {
        Korebt.Result report = await Korebt.RunProcessAsync(_folder.Path, Nobody, "report", "a.csv", "b.csv", "--format", format);
        Korebt.Result diff = await Korebt.RunProcessAsync(_folder.Path, Nobody, "diff", "a.csv", "b.csv", "--format", format);

        Assert.Equal((ExitCodes.Fine, $"Report: {name}\n", ""), (report.Code, report.Output, report.Error));
        Assert.Equal(diff.Output, await File.ReadAllTextAsync(_folder.File(name), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_run_alone_can_be_reported()
    {
        Korebt.Result report = await Korebt.RunProcessAsync(_folder.Path, Nobody, "report", "a.csv", "--format", "text", "--output", "a.txt");

        Assert.Equal((ExitCodes.Fine, "Report: a.txt\n"), (report.Code, report.Output));
        Assert.Contains("Kore recall", await File.ReadAllTextAsync(_folder.File("a.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_not_kept_is_on_top_of_the_report_and_makes_the_exit_code()
    {
        _folder.File("gate.yaml", "rules: [{metric: regressed, atMost: 0}]");

        Korebt.Result report = await Korebt.RunProcessAsync(_folder.Path, Nobody, "report", "a.csv", "b.csv", "--policy", "gate.yaml", "--format", "markdown", "--json");

        Assert.Equal((ExitCodes.Regressed, ""), (report.Code, report.Error));
        Assert.Equal(["schemaVersion", "format", "file", "gate"], report.Json.EnumerateObject().Select(static member => member.Name));
        Assert.False(report.Json.GetProperty("gate").GetProperty("passed").GetBoolean());
        Assert.StartsWith("<!-- korebt-diff -->\n\n## May not go out\n", await File.ReadAllTextAsync(_folder.File("korebt-report.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "report")]
    [InlineData(ExitCodes.Usage, "report", "a.csv", "b.csv", "a.csv")]
    [InlineData(ExitCodes.Usage, "report", "a.csv", "--format", "pdf")]
    [InlineData(ExitCodes.Input, "report", "nowhere.csv", "--format", "text")]
    [InlineData(ExitCodes.Input, "report", "a.csv", "--format", "text", "--output", "no/such.txt")]
    public async Task What_cannot_be_done_has_its_code_and_leaves_no_file(int code, params string[] args)
    {
        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, Nobody, args);

        Assert.Equal((code, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }
}
