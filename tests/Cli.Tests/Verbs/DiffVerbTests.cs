using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class DiffVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _a;
    private readonly string _b;

    public DiffVerbTests()
    {
        _a = _folder.File("a.csv", Samples.RunA);
        _b = _folder.File("b.csv", Samples.RunB);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Regressed_and_fixed_utterances_are_listed_with_expected_before_and_now()
    {
        Korebt.Result result = await Korebt.RunAsync("diff", _a, _b);

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        Assert.Contains("Regressed (right before, wrong now): 3", result.Output, StringComparison.Ordinal);
        Assert.Contains("Fixed (wrong before, right now): 2", result.Output, StringComparison.Ordinal);
        Assert.Matches("utterance 5\n.*expected B, before B .*, now C", result.Output);
    }

    [Fact]
    public async Task Json_has_the_promised_members_and_the_counts_of_the_worked_example()
    {
        JsonElement json = (await Korebt.RunAsync("diff", _a, _b, "--json")).Json;

        JsonElement counts = json.GetProperty("counts");
        Assert.Equal(
            [("regressed", 3), ("fixed", 2), ("changedWrongAnswer", 1), ("stillFailing", 2), ("stillPassing", 4), ("added", 0), ("removed", 0), ("expectationChanged", 0), ("unscored", 0)],
            counts.EnumerateObject().Select(static count => (count.Name, count.Value.GetInt32())));
        Assert.Equal(1, json.GetProperty("significance").GetProperty("mcNemarExact").GetDouble());
        Assert.Equal(0.6875, json.GetProperty("significance").GetProperty("mcNemarMidP").GetDouble(), 1e-12);
        JsonElement first = json.GetProperty("items")[0];
        Assert.Equal(
            ("regressed", "utterance 12", "None", "None", "A", 16, 16),
            (first.GetProperty("kind").GetString(), first.GetProperty("utterance").GetString(), first.GetProperty("expected").GetString(), first.GetProperty("before").GetString(), first.GetProperty("after").GetString(),
                first.GetProperty("baselineLine").GetInt32(), first.GetProperty("candidateLine").GetInt32()));
    }

    [Fact]
    public async Task A_regression_fails_the_call_only_when_asked_to()
    {
        Assert.Equal(ExitCodes.Fine, (await Korebt.RunAsync("diff", _a, _b)).Code);
        Assert.Equal(ExitCodes.Regressed, (await Korebt.RunAsync("diff", _a, _b, "--fail-on-regression")).Code);
        Assert.Equal(ExitCodes.Fine, (await Korebt.RunAsync("diff", _a, _a, "--fail-on-regression")).Code);
    }

    [Fact]
    public async Task The_scope_decides_whether_entities_count()
    {
        const string Header = "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\",\"Entity Name\",\"Expected EntityValue\",\"Matched EntityValue\",\"Entity Result\"\n";
        string before = _folder.File("before.csv", Header + "\"to Rome\",\"Book\",\"Book\",\"City\",\"Rome\",\"Rome\",\"True\"\n");
        string after = _folder.File("after.csv", Header + "\"to Rome\",\"Book\",\"Book\",\"City\",\"Rome\",\"Roma\",\"False\"\n");

        Assert.Equal(1, Regressed(await Korebt.RunAsync("diff", before, after, "--json")));
        Assert.Equal(1, Regressed(await Korebt.RunAsync("diff", before, after, "--json", "--scope", "assertion")));
        Assert.Equal(0, Regressed(await Korebt.RunAsync("diff", before, after, "--json", "--scope", "intent")));
    }

    private static int Regressed(Korebt.Result result) => result.Json.GetProperty("counts").GetProperty("regressed").GetInt32();
}
