using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class GateVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _a;
    private readonly string _b;

    public GateVerbTests()
    {
        _a = _folder.File("a.csv", Samples.RunA);
        _b = _folder.File("b.csv", Samples.RunB);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_gate_that_is_open_exits_with_nought()
    {
        Korebt.Result result = await GateAsync("rules:\n- {metric: regressed, atMost: 3}\n- {metric: koreRecall, mayFallBy: 0}\n", _a, _b);

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        Assert.StartsWith($"Passed: 2 numbers judged by 2 rules.\n{_a} -> {_b}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_is_closed_exits_with_one_and_says_why_with_lines()
    {
        Korebt.Result result = await GateAsync("rules:\n- metric: regressed\n  atMost: 0\nallow:\n- {utterance: Utterance 5, owner: team, expires: 2099-12-31}\n", _a, _b);

        Assert.Equal((ExitCodes.Regressed, ""), (result.Code, result.Error));
        Assert.Equal(
            $"""
            Failed for 1 reason: 1 number judged by 1 rule.
            {_a} -> {_b}

            Reasons
              The number of regressed assertions is 2; at most 0 is allowed. (rule 1)
                utterance 12: expected (no intent), before (no intent) (line 16), now A (line 16)
                utterance 7: expected B, before B (line 11), now (no intent) (line 11)

            Allowed regressions
              utterance 5: expected B, before B (line 9), now C (line 9)

            Rules
              broken 1. Number of regressed assertions: at most 0 (2)

            """,
            result.Output);
    }

    [Fact]
    public async Task Json_has_the_promised_members()
    {
        Korebt.Result result = await GateAsync("rules:\n- {metric: regressed, atMost: 0}\n- {metric: macroF1, mayFallBy: 0.01, requireSignificance: true}\nallow:\n- {utterance: nowhere, owner: team, expires: 2099-12-31}\n", _a, _b, "--json");

        Assert.Equal(ExitCodes.Regressed, result.Code);
        JsonElement json = result.Json;
        Assert.Equal(["schemaVersion", "passed", "baseline", "candidate", "rules", "judged", "results", "reasons", "warnings", "allowed"], json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal((1, false, 2, 2), (json.GetProperty("schemaVersion").GetInt32(), json.GetProperty("passed").GetBoolean(), json.GetProperty("rules").GetInt32(), json.GetProperty("judged").GetInt32()));
        JsonElement reason = Assert.Single(json.GetProperty("reasons").EnumerateArray());
        Assert.Equal(["kind", "rule", "allowance", "subject", "sentence", "value", "baseline", "p", "items"], reason.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(("threshold", 1, 3, 3), (reason.GetProperty("kind").GetString(), reason.GetProperty("rule").GetInt32(), reason.GetProperty("value").GetInt32(), reason.GetProperty("items").GetArrayLength()));
        Assert.Equal(["maybeChance", "unusedAllowance"], json.GetProperty("warnings").EnumerateArray().Select(static warning => warning.GetProperty("kind").GetString()));
        Assert.Equal(0.6875, json.GetProperty("warnings")[0].GetProperty("p").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task One_run_is_judged_by_absolute_rules()
    {
        Assert.Equal(ExitCodes.Fine, (await GateAsync("rules: [{metric: koreSuccess, atLeast: 0.5}]", _b)).Code);
        Korebt.Result failed = await GateAsync("rules: [{metric: koreSuccess, atLeast: 0.5001}]", _b);
        Assert.Equal(ExitCodes.Regressed, failed.Code);
        Assert.Contains("The success as Kore counts, (TP + TN) / all is 0.5; at least 0.5001 is wanted. (rule 1)", failed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_compares_has_no_meaning_for_one_run_and_is_told_with_its_place()
    {
        Korebt.Result result = await GateAsync("rules:\n- metric: accuracy\n  atLeast: 0\n- metric: accuracy\n  mayFallBy: 0.1\n", _b);

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        Assert.Equal($"{_folder.File("gate.yaml")}:4:3: error: accuracy with mayFallBy compares two runs, and there is no baseline.\n", result.Error);
    }

    [Fact]
    public async Task Each_name_that_nothing_has_is_told_with_its_place_and_never_looks_like_a_verdict()
    {
        Korebt.Result result = await GateAsync("rules:\n- {scope: intent, name: AA, metric: f1, atLeast: 0}\n- {scope: entity, name: City, metric: f1, atLeast: 0}\n", _a, _b);

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        string file = _folder.File("gate.yaml");
        Assert.Equal($"{file}:2:3: error: There is no intent \"AA\" in either run; there are None, A, B, C.\n{file}:3:3: error: There is no entity \"City\" in either run.\n", result.Error);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    public async Task NLU_DevOps_exits_with_the_number_of_failures_so_256_look_like_success_but_the_code_is_never_a_count(int reasons)
    {
        const string Header = "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n";
        string run = _folder.File("many.csv", Header + string.Concat(Enumerable.Range(0, reasons).Select(static index => FormattableString.Invariant($"\"say {index}\",\"Intent {index}\",\"None\"\n"))));
        string policy = _folder.File("gate.yaml", "rules: [{scope: eachIntent, metric: recall, atLeast: 1}]");

        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "gate", run, "--policy", policy);

        Assert.Equal(ExitCodes.Regressed, result.Code);
        Assert.StartsWith($"Failed for {reasons} reasons:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_decides_whether_an_allowance_is_over()
    {
        string policy = _folder.File("gate.yaml", "rules: [{metric: regressed, atMost: 2}]\nallow: [{utterance: utterance 5, owner: team, expires: 2026-01-01}]");
        AutoClock clock = new();

        Assert.Equal(ExitCodes.Fine, (await OnAsync(clock)).Code);
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.Equal(ExitCodes.Fine, (await OnAsync(clock)).Code);
        clock.Advance(TimeSpan.FromTicks(1));
        Korebt.Result over = await OnAsync(clock);
        Assert.Equal(ExitCodes.Regressed, over.Code);
        Assert.Contains("\"utterance 5\" is still regressed, and team had it allowed until 2026-01-01 only", over.Output, StringComparison.Ordinal);

        Task<Korebt.Result> OnAsync(TimeProvider time) => Korebt.RunAsync(new Dictionary<string, string>(), time, TestContext.Current.CancellationToken, "gate", _a, _b, "--policy", policy);
    }

    [Fact]
    public async Task What_cannot_be_read_or_compared_has_the_code_of_bad_input()
    {
        string policy = _folder.File("gate.yaml", "rules: [{metric: regressed, atMost: 2}]");
        string other = _folder.File("other.csv", "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n\"else\",\"A\",\"A\"\n");

        foreach (string[] call in (string[][])[["gate", _a, _folder.File("nowhere.csv"), "--policy", policy], ["gate", _a, _b, "--policy", _folder.File("nowhere.yaml")], ["gate", _a, other, "--policy", policy], ["gate", _a, _b, "--policy", _folder.Path]])
        {
            Korebt.Result result = await Korebt.RunAsync(call);
            Assert.Equal((ExitCodes.Input, ""), (result.Code, result.Output));
            Assert.NotEmpty(result.Error);
        }
    }

    [Fact]
    public async Task The_options_of_a_comparison_count()
    {
        string renamed = _folder.File("renamed.csv", Samples.RunA.Replace("\"B\"", "\"Bee\"", StringComparison.Ordinal));
        const string Policy = "rules:\n- {metric: regressed, atMost: 0}\n- {metric: expectationChanged, atMost: 0}\n";

        Assert.Equal(ExitCodes.Regressed, (await GateAsync(Policy, _a, renamed)).Code);
        Assert.Equal(ExitCodes.Fine, (await GateAsync(Policy, _a, renamed, "--rename-intent", "B=Bee")).Code);
        Assert.Equal(ExitCodes.Usage, (await GateAsync(Policy, _a, renamed, "--scope", "everything")).Code);
    }

    [Fact]
    public async Task The_sample_fits_the_demo()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        Korebt.Result demo = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "demo");
        Assert.Equal(ExitCodes.Fine, demo.Code);

        Korebt.Result result = await Korebt.RunAsync(
            "gate", Path.Combine(_folder.Path, "korebt-demo", "published.csv"), Path.Combine(_folder.Path, "korebt-demo", "inDevelopment.csv"), "--policy", Repository.PathOf("samples", "gate.yaml"));

        Assert.Equal((ExitCodes.Regressed, ""), (result.Code, result.Error));
        Assert.Contains("numbers judged by 7 rules", result.Output, StringComparison.Ordinal);
    }

    private Task<Korebt.Result> GateAsync(string policy, params string[] rest) => Korebt.RunAsync(["gate", .. rest, "--policy", _folder.File("gate.yaml", policy)]);
}
