namespace KoreBT.Analysis.Tests;

public sealed class SignificanceTests
{
    [Fact]
    public void The_worked_example_has_its_published_numbers()
    {
        Significance significance = RunComparer.Diff(Samples.Published, Samples.InDevelopment).Significance;

        Assert.Equal((12, 3L, 2L), (significance.Units, significance.Test.Regressed, significance.Test.Fixed));
        Assert.Equal(-1.0 / 12, significance.PassRate!.Value, 12);
        Assert.Equal(-0.415800, significance.PassRate.Interval.Low, 6);
        Assert.Equal(0.277534, significance.PassRate.Interval.High, 6);
        Assert.Equal((3.0 / 7, 2.0 / 5, 6.0 / 12), (significance.RegressionRate, significance.FixRate, significance.Churn));
        Assert.Equal(-1.0 / 6, significance.MacroF1!.Difference!.Value, 12);
        Assert.False(significance.IsNotWorse);
        Assert.Equal("By utterance 3 got worse and 2 better: such a split could well be chance, but that the pass rate fell by 1 percentage point cannot be ruled out (McNemar mid-p 0.6875).", significance.Sentence);
    }

    [Fact]
    public void A_large_p_value_is_not_called_no_worse_unless_the_interval_says_so()
    {
        UtteranceResult[] rows = [.. Enumerable.Range(0, 4_000).Select(static index => UtteranceResult.Of($"utterance {index}", "A", "A", index + 1))];
        TestRun after = TestRun.From(rows.Select(static (row, index) => index < 2 ? UtteranceResult.Of(row.Utterance, "A", "B", row.Line) : row));

        Significance significance = RunComparer.Diff(TestRun.From(rows), after, new() { Margin = 0.005 }).Significance;

        Assert.True(significance.IsNotWorse);
        Assert.Contains("could well be chance, and the pass rate did not fall by 0.5 percentage points or more (McNemar mid-p 0.25)", significance.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 0, "the candidate is worse, hardly by chance")]
    [InlineData(0, 12, "the candidate is better, hardly by chance")]
    [InlineData(0, 0, "No utterance changed its verdict")]
    public void A_lopsided_split_is_more_than_chance(int worse, int better, string words)
    {
        TestRun before = Run(worse, better, "A", "B");
        TestRun after = Run(worse, better, "B", "A");

        Assert.Contains(words, RunComparer.Diff(before, after).Significance.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_changes_of_an_intent_are_called_too_few()
    {
        static IntentChange Change(int worse, int better) =>
            RunComparer.Diff(Run(worse, better, "A", "B"), Run(worse, better, "B", "A")).ByIntent.Single(static change => change.Intent == Intent.Parse("A"));

        Assert.True(Change(4, 0).IsTooFewToTell);
        Assert.False(Change(5, 0).IsTooFewToTell);
        Assert.True(Change(0, 0).IsTooFewToTell);
        Assert.Null(Change(0, 0).Q);
        Assert.Equal(McNemar.Test(5, 0).MidP, Change(5, 0).Q);
    }

    [Fact]
    public void Entities_have_a_list_of_their_own()
    {
        static TestRun Run(params string[] values) => TestRun.From(values.Select(static (value, index) => new UtteranceResult
        {
            Utterance = $"to {index}",
            Expected = IntentSet.Parse("A"),
            Predicted = IntentSet.Parse(index == 0 ? "B" : "A"),
            Entities = [new EntityResult { Name = "City", ExpectedValue = "Bonn", PredictedValue = value }],
        }));

        EntityChange change = Assert.Single(RunComparer.Diff(Run("Bonn", "Bonn", "Rome", "Bonn"), Run("Rome", "", "Bonn", "Bonn")).ByEntity);

        Assert.Equal(("City", 2, 1), (change.Name, change.Regressed, change.Fixed));
        Assert.Equal((new EntityMetrics("City", 3, 1, 0, 0), new EntityMetrics("City", 2, 1, 1, 0)), (change.Baseline, change.Candidate));
    }

    private static TestRun Run(int worse, int better, string first, string second) =>
        TestRun.From(Enumerable.Range(0, 20).Select(index => UtteranceResult.Of($"utterance {index}", "A", index < worse ? first : index < worse + better ? second : "A", index + 1)));
}
