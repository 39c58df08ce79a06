using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

/// <summary>One call for a pipeline: run, compare, judge, report.</summary>
public sealed class JudgedRunTests
{
    private const string NothingRegressed = "rules: [{metric: regressed, atMost: 0}]";

    [Fact]
    public async Task A_run_is_compared_judged_and_reported_in_one_go()
    {
        await using Platform platform = await Platform.StartAsync();
        string baseline = await BaselineAsync(platform);
        string policy = Written(platform, "gate.yaml", NothingRegressed);
        string[] reports = ["--report", $"junit={platform.File("tests.xml")}", "--report", $"markdown={platform.File("summary.md")}"];

        Korebt.Result text = await RunAsync(platform, "candidate.csv", ["--baseline", baseline, "--policy", policy, .. reports]);
        Korebt.Result json = await RunAsync(platform, "candidate.csv", "--baseline", baseline, "--policy", policy, "--json");

        Assert.Equal((ExitCodes.Regressed, ExitCodes.Regressed), (text.Code, json.Code));
        Assert.StartsWith("Failed for 1 reason: 1 number judged by 1 rule.\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("\nRegressed (right before, wrong now): ", text.Output, StringComparison.Ordinal);
        Assert.Contains("<testsuites", await File.ReadAllTextAsync(platform.File("tests.xml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("## May not go out", await File.ReadAllTextAsync(platform.File("summary.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(["schemaVersion", "suite", "runId", "status", "file", "analysis", "comparison", "gate"], json.Json.EnumerateObject().Select(static member => member.Name));
        JsonElement gate = (await Korebt.RunAsync("gate", baseline, platform.File("candidate.csv"), "--policy", policy, "--json")).Json;
        Assert.Equal(JsonSerializer.Serialize(gate), JsonSerializer.Serialize(json.Json.GetProperty("gate")));
        JsonElement diff = (await Korebt.RunAsync("diff", baseline, platform.File("candidate.csv"), "--json")).Json;
        Assert.Equal(JsonSerializer.Serialize(diff), JsonSerializer.Serialize(json.Json.GetProperty("comparison")));
    }

    [Fact]
    public async Task A_policy_that_is_kept_leaves_the_code_of_the_run()
    {
        await using Platform platform = await Platform.StartAsync();
        string policy = Written(platform, "gate.yaml", "rules: [{metric: koreSuccess, atLeast: 0.1}]");

        Korebt.Result result = await RunAsync(platform, "r.csv", "--policy", policy);

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.StartsWith("Passed: 1 number judged by 1 rule.\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file-rows-dropped", ExitCodes.ResultsIncomplete)]
    [InlineData("run-partly-fails", ExitCodes.Regressed)]
    public async Task That_records_are_missing_weighs_more_than_a_policy_and_a_policy_more_than_utterances_that_were_not_asked(string fault, int code)
    {
        await using Platform platform = await Platform.StartAsync(fault);
        string policy = Written(platform, "gate.yaml", "rules: [{metric: koreSuccess, atLeast: 1}]");

        Assert.Equal(code, (await RunAsync(platform, "r.csv", "--policy", policy)).Code);
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "a rule of this policy compares two runs. Give --baseline FILE", "--policy", "FOLDER/gate.yaml")]
    [InlineData(ExitCodes.Usage, "is no report. Write FORMAT=FILE", "--report", "pdf=x")]
    [InlineData(ExitCodes.Usage, "Two reports would go to", "--report", "text=FOLDER/x", "--report", "csv=FOLDER/x")]
    [InlineData(ExitCodes.Input, "there is no such file", "--baseline", "FOLDER/nowhere.csv")]
    [InlineData(ExitCodes.Input, "there is no such file", "--policy", "FOLDER/nowhere.yaml")]
    [InlineData(ExitCodes.Input, "Make it, or give --report another name", "--report", "text=FOLDER/no/such.txt")]
    [InlineData(ExitCodes.Usage, "--spreadsheet-safe is for csv reports", "--spreadsheet-safe")]
    public async Task What_is_wrong_is_said_before_a_run_is_started(int code, string sentence, params string[] options)
    {
        await using Platform platform = await Platform.StartAsync();
        Written(platform, "gate.yaml", NothingRegressed);

        Korebt.Result result = await RunAsync(platform, "r.csv", [.. options.Select(option => option.Replace("FOLDER", platform.File("."), StringComparison.Ordinal))]);

        Assert.Equal(code, result.Code);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(0, platform.Emulator.RunsStarted);
    }

    [Fact]
    public async Task The_call_that_takes_a_run_up_again_has_all_that_was_typed_and_works()
    {
        await using Platform platform = await Platform.StartAsync("file-503-always");
        string policy = Written(platform, "my gate.yaml", "rules: [{metric: koreSuccess, atLeast: 0.1}]");
        string host = platform.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority);

        Korebt.Result result = await RunAsync(platform, "r.csv", "--host", host, "--bot", platform.Emulator.BotId, "--language", "en", "--bot-version", "inDevelopment", "--policy", policy, "--report", $"csv={platform.File("r2.csv")}", "--json", "--verbose");

        Assert.Equal(ExitCodes.Service, result.Code);
        Assert.Matches(
            $"To take it up again: korebt download 'Library helpdesk' tr-[0-9a-f]+ --output [^ ]*/r.csv --host {host} --bot {platform.Emulator.BotId} --language en --policy '[^']*/my gate.yaml' --report csv=[^ ]*/r2.csv --json\n",
            string.Join('\n', result.Error.Split('\n').Where(static line => !line.StartsWith("KoreBT.", StringComparison.Ordinal))));
    }

    private static Task<Korebt.Result> RunAsync(Platform platform, string file, params string[] options) =>
        platform.RunAsync(["run", platform.Emulator.SuiteName, "--output", platform.File(file), .. options.Contains("--bot-version") ? Array.Empty<string>() : ["--bot-version", "inDevelopment"], .. options]);

    private static async Task<string> BaselineAsync(Platform platform)
    {
        string file = platform.File("baseline.csv");
        Assert.Equal(ExitCodes.Fine, (await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", file)).Code);
        return file;
    }

    private static string Written(Platform platform, string name, string content)
    {
        string file = platform.File(name);
        File.WriteAllText(file, content);
        return file;
    }
}
