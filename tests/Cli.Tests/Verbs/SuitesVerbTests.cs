namespace KoreBT.Cli.Tests.Verbs;

public sealed class SuitesVerbTests : IDisposable
{
    private const string Csv = "input,intent,parentIntent,entityName,entityValue,entityOrder\nRenew Dune,Renew Loan,,Title,Dune,\n";
    private const string Wrong = "input,intent\n,Renew Loan\nHm,\n";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lint_prints_each_problem_with_file_and_line_and_fails_on_errors()
    {
        string wrong = await WriteAsync("wrong.csv", Wrong);
        string fine = await WriteAsync("fine.csv", Csv);

        Korebt.Result result = await Korebt.RunAsync("suites", "lint", fine, wrong);

        Assert.Equal(ExitCodes.Input, result.Code);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{wrong}:2: error: utterance 1, input: The utterance is blank.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{wrong}:3: warning: utterance 2, intent: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData("input,intent\nHm,\n")]
    public async Task Lint_is_fine_with_warnings_alone(string file) =>
        Assert.Equal(ExitCodes.Fine, (await Korebt.RunAsync("suites", "lint", await WriteAsync("suite.csv", file))).Code);

    [Fact]
    public async Task A_suite_goes_to_json_and_back_unchanged()
    {
        string csv = await WriteAsync("suite.csv", Csv);
        string json = _folder.File("suite.json");

        Korebt.Result there = await Korebt.RunAsync("suites", "convert", csv, json);
        Korebt.Result back = await Korebt.RunAsync("suites", "convert", json, csv);

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine), (there.Code, back.Code));
        Assert.Contains($"Wrote 1 utterance to {json}.", there.Error, StringComparison.Ordinal);
        Assert.Equal(Csv, await File.ReadAllTextAsync(csv, Token));
    }

    [Fact]
    public async Task A_wrong_suite_is_not_converted()
    {
        string json = _folder.File("suite.json");

        Korebt.Result result = await Korebt.RunAsync("suites", "convert", await WriteAsync("wrong.csv", Wrong), json);

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Contains("wrong.csv:2: error", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(json));
    }

    [Theory]
    [InlineData(ExitCodes.Input, "there is no such file", "suites", "lint", "nowhere.csv")]
    [InlineData(ExitCodes.Usage, ".json or .csv", "suites", "lint", "suite.txt")]
    [InlineData(ExitCodes.Usage, ".json or .csv", "suites", "convert", "suite.csv", "suite.txt")]
    [InlineData(ExitCodes.Usage, "", "suites", "lint")]
    [InlineData(ExitCodes.Usage, "", "suites", "delete", "..")]
    [InlineData(ExitCodes.Usage, "", "suites")]
    public async Task What_is_wrong_with_the_call_is_said(int code, string sentence, params string[] args)
    {
        Korebt.Result result = await Korebt.RunAsync(args);

        Assert.Equal(code, result.Code);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task A_suite_is_imported_listed_exported_and_deleted()
    {
        await using Platform platform = await Platform.StartAsync();
        string csv = await WriteAsync("suite.csv", Csv);
        string json = _folder.File("export.json");
        string back = _folder.File("back.csv");

        Korebt.Result import = await platform.RunAsync("suites", "import", csv, "smoke", "--description", "of a morning");
        Korebt.Result list = await platform.RunAsync("suites", "list");
        Korebt.Result document = await platform.RunAsync("suites", "list", "--json");
        Korebt.Result export = await platform.RunAsync("suites", "export", "smoke", json);
        Korebt.Result again = await platform.RunAsync("suites", "import", csv, "smoke");
        Korebt.Result delete = await platform.RunAsync("suites", "delete", "smoke");
        Korebt.Result gone = await platform.RunAsync("suites", "delete", "smoke");

        Assert.All([import, list, document, export, delete], static result => Assert.Equal(ExitCodes.Fine, result.Code));
        Assert.Contains("Imported suite 'smoke' as ts-", import.Error, StringComparison.Ordinal);
        Assert.Matches(@"\nsmoke +custom +ts-[0-9a-f]+ +0\n", list.Output);
        Assert.Matches(@"\nDeveloper defined utterances +prebuilt +AllMlUtterances +", list.Output);
        Assert.Contains(document.Json.GetProperty("suites").EnumerateArray(), static suite => suite.GetProperty("description").GetString() == "of a morning");
        Assert.Equal((ExitCodes.Service, ExitCodes.Service), (again.Code, gone.Code));
        Assert.Equal(ExitCodes.Fine, (await Korebt.RunAsync("suites", "convert", json, back)).Code);
        Assert.Equal(Csv, await File.ReadAllTextAsync(back, Token));
    }

    [Fact]
    public async Task Nothing_of_a_wrong_suite_reaches_the_platform()
    {
        await using Platform platform = await Platform.StartAsync();

        Korebt.Result result = await platform.RunAsync("suites", "import", await WriteAsync("wrong.csv", Wrong), "smoke");

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.DoesNotContain("smoke", (await platform.RunAsync("suites", "list")).Output, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        string path = _folder.File(name);
        await File.WriteAllTextAsync(path, text, Token);
        return path;
    }
}
