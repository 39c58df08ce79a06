using System.Text.Json;

namespace KoreBT.Analysis.Tests;

public sealed class CtrfReportTests
{
    [Fact]
    public void The_members_that_the_format_requires_are_there()
    {
        JsonElement root = JsonDocument.Parse(ReportRuns.Text(new CtrfReport(), ReportRuns.EveryKind)).RootElement;

        Assert.Equal("CTRF", root.GetProperty("reportFormat").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", root.GetProperty("specVersion").GetString());
        JsonElement summary = root.GetProperty("results").GetProperty("summary");
        Assert.Equal([13, 5, 4, 4, 0, 0, 0, 0], ((string[])["tests", "passed", "failed", "skipped", "pending", "other", "start", "stop"]).Select(name => summary.GetProperty(name).GetInt32()));
        Assert.All(root.GetProperty("results").GetProperty("tests").EnumerateArray(), static test =>
        {
            Assert.NotEmpty(test.GetProperty("name").GetString()!);
            Assert.Contains(test.GetProperty("status").GetString(), (string[])["passed", "failed", "skipped"]);
            Assert.Equal(0, test.GetProperty("duration").GetInt32());
            Assert.NotEqual(Guid.Empty, test.GetProperty("id").GetGuid());
        });
    }

    [Fact]
    public void The_kind_is_in_the_extra_members() => Assert.Equal(
        ["regressed", "fixed", "changedWrongAnswer", "stillFailing", "stillPassing", "expectationChanged", "added", "added", "stillPassing", "regressed", "unscored", "regressed", "stillPassing"],
        Tests(ReportRuns.EveryKind).Select(static test => test.GetProperty("extra").GetProperty("kind").GetString()));

    [Fact]
    public void Two_thousand_hostile_utterances_are_tests_with_names_and_ids_of_their_own()
    {
        JsonElement[] tests = [.. Tests(ReportRuns.Regressed(HostileTexts.Take(2_000).Append("")))];

        Assert.Equal(2_001, tests.Select(static test => test.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.All(tests, static test => Assert.NotEmpty(test.GetProperty("name").GetString()!));
    }

    private static JsonElement.ArrayEnumerator Tests(RunDiff diff) =>
        JsonDocument.Parse(ReportRuns.Text(new CtrfReport(), diff)).RootElement.GetProperty("results").GetProperty("tests").EnumerateArray();
}
