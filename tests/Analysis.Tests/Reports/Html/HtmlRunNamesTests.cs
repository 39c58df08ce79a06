namespace KoreBT.Analysis.Tests;

public sealed class HtmlRunNamesTests
{
    [Theory]
    [InlineData("a.csv", "b.csv", "", "", "a", "b")]
    [InlineData("/data/x/runs/a.csv", "C:\\runs\\b.csv.gz", "", "", "a", "b")]
    [InlineData("old/results.csv", "new/results.csv", "", "", "results", "results")]
    [InlineData("a.csv", "b.csv", "Smoke 12", "Smoke 13", "12", "13")]
    [InlineData("a.csv", "b.csv", "Smoke", "Smoke night", "Smoke", "Smoke night")]
    [InlineData("a.csv", "b.csv", "Smoke", "SMOKE", "a", "b")]
    [InlineData(".csv", "", "", "", ".csv", "results")]
    public void Runs_are_called_what_tells_them_apart(string a, string b, string reportA, string reportB, string before, string after)
    {
        HtmlRunNames names = HtmlRunNames.Of(RunComparer.Diff(Run(a, ("Report name", reportA)), Run(b, ("Report name", reportB))));

        Assert.Equal((before, after), (names.Before, names.After));
    }

    [Fact]
    public void The_type_of_a_run_is_its_name_when_the_types_differ()
    {
        HtmlRunNames names = HtmlRunNames.Of(RunComparer.Diff(Run("a.csv", ("Run Type", "Published"), ("Bot Name", "Old")), Run("b.csv", ("Run Type", "In Development"), ("Bot Name", "New"))));

        Assert.Equal(("New", "Published", "In Development"), (names.Bot, names.Before, names.After));
    }

    [Fact]
    public void No_path_of_the_machine_is_left_in_a_sentence() => Assert.Equal(
        "a.csv and b.csv have 3 utterances.",
        HtmlRunNames.Of(RunComparer.Diff(Run("/data/x/a.csv"), Run("/data/x/b.csv"))).Shortened("/data/x/a.csv and /data/x/b.csv have 3 utterances."));

    private static TestRun Run(string name, params (string Label, string Value)[] summary) => TestRun.From(
        [UtteranceResult.Of("hi", "A", "A", 1)], name, new RunInfo([.. summary.Where(static row => row.Value.Length > 0).Select(static row => new SummaryRow(1, row.Label, [row.Value]))]));
}
