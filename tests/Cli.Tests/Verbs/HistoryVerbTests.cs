using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class HistoryVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _a;
    private readonly string _b;

    public HistoryVerbTests()
    {
        _a = _folder.File("a.csv", Samples.RunA);
        _b = _folder.File("b.csv", Samples.RunB);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_runs_are_printed_side_by_side()
    {
        Korebt.Result result = await Korebt.RunAsync("history", _a, _b, _a);

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        Assert.StartsWith(
            "3 runs, 12 utterances (intent and entities); 12 of them in every run, scored and with one expectation.\nThat the runs differ could well be chance (Cochran's Q 0.4000, df 2, p 0.8187).\n\nRuns",
            result.Output, StringComparison.Ordinal);
        Assert.Matches("\n  2 .*b.csv +1 +12 +0 +6 +0.5000 +0.4444\n", result.Output);
        Assert.Matches("\n  1 -> 2 +12 +3 +2 +1.0000 +1.0000\n  1 -> 3 +12 +0 +0 ", result.Output);
        Assert.Matches("\n  B +0.6667 +0.0000 +0.6667 +0.0000\n", result.Output);
        Assert.Contains("\nFlaky (one version answers now like this and now like that): 6\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n  utterance 12: expected (no intent), version 1 says A, (no intent)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nDoubtful labels (every run gives one and the same other answer; perhaps it is right): 1\n  utterance 11: expected (no intent), 3 runs say A (mean F1 0.5556)\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_promised_members()
    {
        JsonElement json = (await Korebt.RunAsync("history", _a, _b, _a, "--json")).Json;

        Assert.Equal(["schemaVersion", "scope", "runs", "comparable", "cochranQ", "pairs", "intents", "flaky", "suspectLabels", "utterances"], json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal((3, 3, 12), (json.GetProperty("runs").GetArrayLength(), json.GetProperty("pairs").GetArrayLength(), json.GetProperty("utterances").GetArrayLength()));
        Assert.Equal(0.4, json.GetProperty("cochranQ").GetProperty("q").GetDouble(), 1e-12);
        Assert.Equal(["baseline", "candidate", "units", "b", "c", "mcNemarExact", "mcNemarMidP", "holm"], json.GetProperty("pairs")[0].EnumerateObject().Select(static member => member.Name));
        JsonElement utterance = json.GetProperty("utterances")[0];
        Assert.Equal(["utterance", "expected", "comparable", "runs"], utterance.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["verdict", "answers", "lines"], utterance.GetProperty("runs")[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["answer", "agreeing", "trust", "utterance", "expected", "comparable", "runs"], json.GetProperty("suspectLabels")[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["version", "answers", "utterance", "expected", "comparable", "runs"], json.GetProperty("flaky")[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["intent", "f1Change", "f1", "support"], json.GetProperty("intents")[0].EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public async Task Runs_without_a_common_utterance_are_bad_input_and_one_run_is_a_wrong_call()
    {
        string other = _folder.File("other.csv", "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\"\n\"else\",\"A\",\"A\"\n");

        Korebt.Result alone = await Korebt.RunAsync("history", _a, _b, other);
        Assert.Equal((ExitCodes.Input, ""), (alone.Code, alone.Output));
        Assert.Contains("other.csv and the other runs have no utterance in common", alone.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, (await Korebt.RunAsync("history", _a)).Code);
        Assert.Equal(ExitCodes.Input, (await Korebt.RunAsync("history", _a, _folder.File("nowhere.csv"))).Code);
    }
}
