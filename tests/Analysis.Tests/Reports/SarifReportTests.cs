using System.Text.Json;

namespace KoreBT.Analysis.Tests;

public sealed class SarifReportTests
{
    [Fact]
    public void Each_wrong_assertion_is_a_result_with_its_state_and_line()
    {
        JsonElement[] results = [.. Results(ReportRuns.EveryKind)];

        Assert.Equal(
        [
            "intentLost error new 2", "intentStolen note absent 3", "intentStolen warning updated 4", "intentStolen warning unchanged 5", "expectationChanged warning updated 7",
            "added error new 9", "intentStolen error new 11", "entityWrongValue error new 13",
        ], results.Select(static result =>
            $"{result.GetProperty("ruleId")} {result.GetProperty("level")} {result.GetProperty("baselineState")} {Location(result).GetProperty("region").GetProperty("startLine")}"));
        Assert.All(results, static result => Assert.Equal("runs/after%201.csv", Location(result).GetProperty("artifactLocation").GetProperty("uri").GetString()));
        Assert.Equal(results.Length, results.Select(static result => result.GetProperty("partialFingerprints").GetProperty("korebtKey/v1").GetString()).Distinct().Count());
    }

    [Fact]
    public void Every_rule_is_described_and_found_by_its_index()
    {
        JsonElement run = Run(ReportRuns.EveryKind);
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

        Assert.All(rules, static rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(Enum.GetNames<ReasonKind>().Concat(Enum.GetNames<ChangeKind>().Except(["StillPassing", "Removed", "Unscored"])), name =>
            Assert.Contains(rules, rule => string.Equals(rule.GetProperty("id").GetString(), name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Two_thousand_hostile_utterances_are_two_thousand_results_without_links()
    {
        JsonElement[] results = [.. Results(ReportRuns.Regressed(HostileTexts.Take(2_000)))];

        Assert.Equal(2_000, results.Length);
        Assert.All(results, static result => Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[\[\]]", result.GetProperty("message").GetProperty("text").GetString()));
    }

    [Fact]
    public void A_single_run_has_no_baseline() =>
        Assert.All(Root(ReportRuns.Text(new SarifReport(), RunAnalysis.From(Samples.Published))).GetProperty("results").EnumerateArray(), static result => Assert.False(result.TryGetProperty("baselineState", out _)));

    [Theory]
    [InlineData("after.csv", "after.csv")]
    [InlineData("runs/after 1.csv", "runs/after%201.csv")]
    [InlineData(@"runs\after 1.csv", "runs/after%201.csv")]
    [InlineData("/runs/after 1.csv", "file:///runs/after%201.csv")]
    [InlineData(@"C:\runs\after 1.csv", "file:///C:/runs/after%201.csv")]
    [InlineData(@"\\server\runs\after.csv", "file://server/runs/after.csv")]
    public void A_path_from_a_root_is_a_file_address_and_any_other_a_relative_one(string file, string address)
    {
        RunDiff diff = RunComparer.Diff(TestRun.From([UtteranceResult.Of("hi", "A", "A")]), TestRun.From([UtteranceResult.Of("hi", "A", "B")], file));

        Assert.Equal(address, Location(Assert.Single(Results(diff))).GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static JsonElement.ArrayEnumerator Results(RunDiff diff) => Run(diff).GetProperty("results").EnumerateArray();

    private static JsonElement Run(RunDiff diff) => Root(ReportRuns.Text(new SarifReport(), diff));

    private static JsonElement Root(string sarif)
    {
        JsonElement root = JsonDocument.Parse(sarif).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        return Assert.Single(root.GetProperty("runs").EnumerateArray());
    }

    private static JsonElement Location(JsonElement result) => Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
}
