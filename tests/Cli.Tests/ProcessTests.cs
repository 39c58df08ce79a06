using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KoreBT.Client;
using KoreBT.Emulator;

namespace KoreBT.Cli.Tests;

/// <summary>The command as a pipeline calls it: a process, its exit code, its output. Every verb, its JSON, and each code that it can end with.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string NoConnection = "Give --host";

    private static readonly TimeSpan Always = TimeSpan.FromHours(1);

    private readonly TemporaryFolder _folder = new();

    public ProcessTests()
    {
        _folder.File("a.csv", Samples.RunA);
        _folder.File("b.csv", Samples.RunB);
        _folder.File("other.csv", Samples.RunA.Replace("utterance ", "something else ", StringComparison.Ordinal));
        _folder.File("kept.yaml", "rules: [{metric: accuracy, atLeast: 0.1}]");
        _folder.File("broken.yaml", "rules: [{metric: accuracy, atLeast: 1}]");
        _folder.File("suite.csv", "input,intent\nhello,Greet\n");
        _folder.File("wrong.csv", "input,intent\n,Greet\n");
    }

    /// <summary>A call, its exit code, and a part of what it says on standard output or, of a call that goes wrong, on standard error.</summary>
    public static TheoryData<string, int, string> Offline => new()
    {
        { "analyze a.csv", ExitCodes.Fine, "Kore recall" },
        { "analyze a.csv --format html", ExitCodes.Fine, "utterance 12" },
        { "analyze", ExitCodes.Usage, "Required argument '" },
        { "analyze nowhere.csv", ExitCodes.Input, "nowhere.csv: there is no such file" },
        { "diff a.csv b.csv", ExitCodes.Fine, "Regressed (right before, wrong now): 3" },
        { "diff a.csv b.csv --fail-on-regression", ExitCodes.Regressed, "Regressed (right before, wrong now): 3" },
        { "diff a.csv", ExitCodes.Usage, "Required argument '" },
        { "diff a.csv other.csv", ExitCodes.Input, "no utterance in common" },
        { "gate a.csv b.csv --policy kept.yaml", ExitCodes.Fine, "Passed: 1 number judged by 1 rule." },
        { "gate a.csv b.csv --policy broken.yaml", ExitCodes.Regressed, "Failed for 1 reason" },
        { "gate a.csv b.csv", ExitCodes.Usage, "Give --policy FILE" },
        { "gate a.csv nowhere.csv --policy kept.yaml", ExitCodes.Input, "nowhere.csv: there is no such file" },
        { "report a.csv b.csv", ExitCodes.Fine, "Report: korebt-report.html" },
        { "report a.csv b.csv --policy broken.yaml", ExitCodes.Regressed, "Failed for 1 reason" },
        { "report a.csv --format pdf", ExitCodes.Usage, "'pdf' not recognized" },
        { "report nowhere.csv", ExitCodes.Input, "nowhere.csv: there is no such file" },
        { "history a.csv b.csv a.csv", ExitCodes.Fine, "Cochran" },
        { "history a.csv", ExitCodes.Usage, "two" },
        { "history a.csv b.csv nowhere.csv", ExitCodes.Input, "nowhere.csv: there is no such file" },
        { "config", ExitCodes.Fine, "default" },
        { "config --nothing", ExitCodes.Usage, "--nothing" },
        { "completion bash", ExitCodes.Fine, "_korebt()" },
        { "completion cmd", ExitCodes.Usage, "'cmd' not recognized" },
        { "suites lint suite.csv", ExitCodes.Fine, "" },
        { "suites lint", ExitCodes.Usage, "Required argument '" },
        { "suites convert suite.csv suite.json", ExitCodes.Fine, "" },
        { "suites convert suite.csv suite.txt", ExitCodes.Usage, ".json or .csv" },
        { "suites convert nowhere.csv suite.json", ExitCodes.Input, "nowhere.csv: there is no such file" },
        { "emulate --list-faults", ExitCodes.Fine, "status-503" },
        { "emulate --fault nothing", ExitCodes.Usage, "nothing" },
        { "demo", ExitCodes.Fine, "Regressed (right before, wrong now): 15" },
        { "demo more", ExitCodes.Usage, "'more'" },
        { "run", ExitCodes.Usage, "Required argument '" },
        { "run smoke", ExitCodes.Usage, NoConnection },
        { "download smoke tr-1", ExitCodes.Usage, NoConnection },
        { "status smoke tr-1", ExitCodes.Usage, NoConnection },
        { "suites list", ExitCodes.Usage, NoConnection },
        { "suites import suite.csv smoke", ExitCodes.Usage, NoConnection },
        { "suites export smoke smoke.json", ExitCodes.Usage, NoConnection },
        { "suites delete smoke", ExitCodes.Usage, NoConnection },
    };

    public static TheoryData<string, string> OfflineJson => new()
    {
        { "analyze a.csv --json", "schemaVersion koreSummary classificationReport" },
        { "diff a.csv b.csv --json", "schemaVersion counts significance items" },
        { "gate a.csv b.csv --policy kept.yaml --json", "schemaVersion passed reasons" },
        { "report a.csv b.csv --json", "schemaVersion format file gate" },
        { "history a.csv b.csv a.csv --json", "schemaVersion runs" },
        { "config --json", "schemaVersion settings" },
        { "suites lint suite.csv --json", "schemaVersion files" },
        { "suites convert suite.csv suite.json --json", "schemaVersion source file utterances warnings" },
        { "emulate --list-faults --json", "schemaVersion faults" },
        { "demo --json", "schemaVersion counts" },
    };

    /// <summary>What happens to runs on the platform, and how the verbs that take part in them end.</summary>
    public static TheoryData<string, int, RunScript, string> OnRuns => new()
    {
        { "run SUITE", ExitCodes.Fine, RunScript.Complete, "" },
        { "run SUITE --policy unreachable.yaml", ExitCodes.Regressed, RunScript.Complete, "" },
        { "run SUITE --output no/such/r.csv", ExitCodes.Input, RunScript.Complete, "" },
        { "run nobody's-suite", ExitCodes.Service, RunScript.Complete, "" },
        { "run SUITE", ExitCodes.RunFailed, RunScript.Fail, "" },
        { "run SUITE", ExitCodes.RunPartlyFailed, RunScript.PartlyFail, "" },
        { "run SUITE --timeout 1", ExitCodes.Deadline, RunScript.NeverEnd, "" },
        { "run SUITE", ExitCodes.OutcomeUnknown, RunScript.Complete, "start-garbage" },
        { "run SUITE", ExitCodes.ResultsIncomplete, RunScript.Complete, "file-rows-dropped" },
        { "download SUITE RUN", ExitCodes.Fine, RunScript.Complete, "" },
        { "download SUITE RUN --policy unreachable.yaml", ExitCodes.Regressed, RunScript.Complete, "" },
        { "download SUITE RUN --output no/such/r.csv", ExitCodes.Input, RunScript.Complete, "" },
        { "download SUITE tr-unknown", ExitCodes.Service, RunScript.Complete, "" },
        { "download SUITE RUN", ExitCodes.RunFailed, RunScript.Fail, "" },
        { "download SUITE RUN", ExitCodes.RunPartlyFailed, RunScript.PartlyFail, "" },
        { "download SUITE RUN --timeout 1", ExitCodes.Deadline, RunScript.NeverEnd, "" },
        { "download SUITE RUN", ExitCodes.ResultsIncomplete, RunScript.Complete, "file-rows-dropped" },
        { "status SUITE RUN", ExitCodes.Fine, RunScript.Complete, "" },
        { "status SUITE tr-unknown", ExitCodes.Service, RunScript.Complete, "" },
        { "status SUITE RUN", ExitCodes.RunFailed, RunScript.Fail, "" },
        { "status SUITE RUN", ExitCodes.RunPartlyFailed, RunScript.PartlyFail, "" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Offline))]
    public async Task A_call_ends_with_its_code_and_says_its_result_or_what_is_wrong(string call, int code, string part)
    {
        Korebt.Result result = await RunAsync([], call.Split(' '));

        Assert.True(code == result.Code, $"{result.Code}: {result.Error}");
        bool isResult = code is ExitCodes.Fine or ExitCodes.Regressed;
        Assert.Contains(part, isResult ? result.Output : result.Error, StringComparison.Ordinal);
        Assert.True(isResult || result.Output.Length == 0, "What is wrong is no result, so it does not go to standard output.");
    }

    [Fact]
    public async Task A_suite_with_errors_lists_them_and_is_no_input()
    {
        Korebt.Result result = await RunAsync([], "suites", "lint", "wrong.csv");

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.StartsWith("wrong.csv:2: error: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfflineJson))]
    public async Task With_json_standard_output_is_one_document(string call, string members)
    {
        Korebt.Result result = await RunAsync([], call.Split(' '));

        Assert.Equal(ExitCodes.Fine, result.Code);
        Assert.All(members.Split(' '), member => Assert.True(result.Json.TryGetProperty(member, out _), $"There is no {member} in {result.Output}"));
    }

    [Theory]
    [MemberData(nameof(OnRuns))]
    public async Task Each_way_that_a_run_can_go_ends_the_process_with_its_code(string call, int code, RunScript script, string fault)
    {
        await using KoreEmulator emulator = await StartAsync(script, fault);
        _folder.File("unreachable.yaml", "rules: [{metric: koreSuccess, atLeast: 1}]");
        string run = call.Contains(" RUN", StringComparison.Ordinal) ? await StartRunAsync(emulator) : "";

        Korebt.Result result = await RunAsync(Variables(emulator), [.. call.Split(' ').Select(word => word switch { "SUITE" => emulator.SuiteName, "RUN" => run, _ => word })]);

        Assert.True(code == result.Code, $"{result.Code}: {result.Error}");
        Assert.True(result.Output.Length > 0 || result.Error.Length > 0);
        Assert.DoesNotContain(emulator.ClientSecret, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_and_suites_are_told_as_documents()
    {
        await using KoreEmulator emulator = await StartAsync();
        Dictionary<string, string> variables = Variables(emulator);
        async Task<JsonElement> JsonAsync(params string[] args)
        {
            Korebt.Result result = await RunAsync(variables, [.. args, "--json"]);
            Assert.True(result.Code == ExitCodes.Fine, result.Error);
            return result.Json;
        }

        string run = (await JsonAsync("run", emulator.SuiteName)).GetProperty("runId").GetString()!;
        JsonElement status = await JsonAsync("status", emulator.SuiteName, run);
        JsonElement download = await JsonAsync("download", emulator.SuiteName, run, "--output", "again.csv");
        JsonElement imported = await JsonAsync("suites", "import", "suite.csv", "smoke");
        JsonElement list = await JsonAsync("suites", "list");
        JsonElement export = await JsonAsync("suites", "export", "smoke", "smoke.json");
        JsonElement delete = await JsonAsync("suites", "delete", "smoke");

        Assert.Equal(("completed", run), (status.GetProperty("status").GetString(), status.GetProperty("runId").GetString()));
        Assert.Equal("again.csv", download.GetProperty("file").GetString());
        Assert.Equal("smoke", imported.GetProperty("suite").GetString());
        Assert.Contains(list.GetProperty("suites").EnumerateArray(), static suite => suite.GetProperty("name").GetString() == "smoke");
        Assert.Equal("smoke.json", export.GetProperty("file").GetString());
        Assert.Equal("smoke", delete.GetProperty("suite").GetString());
        Assert.True(File.Exists(_folder.File("smoke.json")));
    }

    [Fact]
    public async Task Suites_that_are_wrong_here_or_unknown_there_have_their_codes()
    {
        await using KoreEmulator emulator = await StartAsync();
        Dictionary<string, string> variables = Variables(emulator);
        Dictionary<string, string> strangers = new(variables) { ["KOREBT_CLIENT_SECRET"] = "canary-of-the-secret-of-a-stranger-0123456789" };

        Assert.Equal(ExitCodes.Service, (await RunAsync(strangers, "suites", "list")).Code);
        Assert.Equal(ExitCodes.Input, (await RunAsync(variables, "suites", "import", "wrong.csv", "smoke")).Code);
        Assert.Equal(ExitCodes.Fine, (await RunAsync(variables, "suites", "import", "suite.csv", "smoke")).Code);
        Assert.Equal(ExitCodes.Service, (await RunAsync(variables, "suites", "import", "suite.csv", "smoke")).Code);
        Assert.Equal(ExitCodes.Service, (await RunAsync(variables, "suites", "export", "unknown", "x.json")).Code);
        Assert.Equal(ExitCodes.Input, (await RunAsync(variables, "suites", "export", "smoke", "no/such/x.json")).Code);
        Assert.Equal(ExitCodes.Fine, (await RunAsync(variables, "suites", "list")).Code);
        Assert.Equal(ExitCodes.Fine, (await RunAsync(variables, "suites", "export", "smoke", "x.json")).Code);
        Assert.Equal(ExitCodes.Fine, (await RunAsync(variables, "suites", "delete", "smoke")).Code);
        Assert.Equal(ExitCodes.Service, (await RunAsync(variables, "suites", "delete", "smoke")).Code);
    }

    [Theory]
    [InlineData("emulate", ExitCodes.Fine)]
    [InlineData("emulate --json", ExitCodes.Fine)]
    [InlineData("download SUITE RUN --verbose", ExitCodes.Cancelled)]
    public async Task A_process_that_is_asked_to_stop_stops_with_its_code(string call, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no way to ask one process alone to stop.");
        await using KoreEmulator emulator = await StartAsync(RunScript.NeverEnd);
        string run = await StartRunAsync(emulator);
        using Process process = Korebt.StartProcess(_folder.Path, Variables(emulator), [.. call.Split(' ').Select(word => word switch { "SUITE" => emulator.SuiteName, "RUN" => run, _ => word })]);

        StreamReader first = call.StartsWith("emulate", StringComparison.Ordinal) ? process.StandardOutput : process.StandardError;
        Assert.NotNull(await first.ReadLineAsync(TestContext.Current.CancellationToken));
        using Process stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, process.ExitCode);
    }

    [Fact]
    public void Every_verb_is_called_above()
    {
        string[] calls = [.. Offline.Select(static row => row.Data.Item1), .. OfflineJson.Select(static row => row.Data.Item1), .. OnRuns.Select(static row => row.Data.Item1)];
        IEnumerable<string> verbs = CommandLine.Verbs
            .Select(static create => create(new Terminal(TextWriter.Null, TextWriter.Null, static _ => null, TimeProvider.System)))
            .SelectMany(static verb => verb.Subcommands.Count == 0 ? [verb.Name] : verb.Subcommands.Select(inner => $"{verb.Name} {inner.Name}"));

        Assert.All(verbs, verb => Assert.Contains(calls, call => call.StartsWith(verb, StringComparison.Ordinal)));
    }

    private Task<Korebt.Result> RunAsync(Dictionary<string, string> variables, params string[] args) => Korebt.RunProcessAsync(_folder.Path, variables, args);

    private static Task<KoreEmulator> StartAsync(RunScript script = RunScript.Complete, string fault = "") => KoreEmulator.StartAsync(
        new EmulatorOptions
        {
            RunScript = script,
            RunDuration = script == RunScript.NeverEnd ? Always : TimeSpan.Zero,
            Faults = [.. Faults.All.Where(one => one.Name == fault)],
            ClientSecret = $"canary-of-the-secret-{Guid.NewGuid():N}",
        },
        TestContext.Current.CancellationToken);

    private static Dictionary<string, string> Variables(KoreEmulator emulator) => new()
    {
        ["KOREBT_HOST"] = emulator.BaseAddress.AbsoluteUri,
        ["KOREBT_BOT"] = emulator.BotId,
        ["KOREBT_CLIENT_ID"] = emulator.ClientId,
        ["KOREBT_CLIENT_SECRET"] = emulator.ClientSecret,
    };

    private static async Task<string> StartRunAsync(KoreEmulator emulator)
    {
        BatchTestClient client = new(emulator.BaseAddress, emulator.BotId, new JwtCredential(emulator.ClientId, emulator.ClientSecret));
        return (await client.StartRunAsync(emulator.SuiteName, cancellationToken: TestContext.Current.CancellationToken)).RunId;
    }
}
