namespace KoreBT.Analysis.Tests;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(0, 0, 0, "Nothing changed.")]
    [InlineData(0, 0, 3, "No verdict changed.")]
    [InlineData(0, 4, 0, "Better, and nothing broke.")]
    [InlineData(4, 0, 0, "Worse, and nothing improved.")]
    [InlineData(4, 4, 0, "Same score, different bot.")]
    [InlineData(1, 40, 0, "Better overall.")]
    [InlineData(40, 1, 0, "Worse overall.")]
    [InlineData(4, 5, 0, "No measurable change overall.")]
    public void The_first_line_that_fits_is_the_headline(int lost, int gained, int moved, string headline) =>
        Assert.Equal(headline, Of(lost, gained, moved).Headline);

    [Fact]
    public void Better_overall_is_taken_back_for_an_intent_that_is_worse_beyond_chance()
    {
        Verdict verdict = Analysis.Verdict.Of(RunComparer.Diff(
            Run(index => index < 20 ? ("bill_due", "bill_due") : ("pay_bill", index < 80 ? "other" : "pay_bill")),
            Run(index => index < 20 ? ("bill_due", index < 12 ? "pay_bill" : "bill_due") : ("pay_bill", "pay_bill"))));

        Assert.Equal("Better overall, but bill_due got worse.", verdict.Headline);
        Assert.Equal(
            ["bill_due: 12 lost, 0 gained. All went to pay_bill.", "pay_bill took the most: 12 of the 12 lost utterances now go there.", "pay_bill: 0 lost, 60 gained."],
            verdict.Findings);
    }

    [Fact]
    public void Equal_totals_are_not_called_the_same()
    {
        Verdict verdict = Of(30, 30, 0);

        Assert.Equal("Both versions get 70 of 100 utterances right (70.0 %), but not the same 70: 30 that worked now fail, and 30 that failed now work.", verdict.Paragraph);
        Assert.StartsWith("Could be chance. If both versions were equally good, a split as lopsided as 30 lost to 30 gained would come up about 9 times in 10 (p = 0.949).", verdict.Luck, StringComparison.Ordinal);
        Assert.Contains("That is not proof that nothing changed", verdict.Luck, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, 1, "Beyond chance. If both versions were equally good, a split as lopsided as 40 lost to 1 gained would come up less than once in a million tries (p < 0.001).")]
    [InlineData(9, 1, "Beyond chance. If both versions were equally good, a split as lopsided as 9 lost to 1 gained would come up about once in 100 (p = 0.012).")]
    [InlineData(0, 0, "No utterance changed its verdict, so there is nothing to explain by luck.")]
    public void Luck_is_told_in_how_often_it_would_happen(int lost, int gained, string sentence) => Assert.Equal(sentence, Of(lost, gained, 0).Luck);

    [Fact]
    public void A_change_has_its_points_and_their_interval()
    {
        string paragraph = Of(1, 40, 0).Paragraph;

        Assert.StartsWith("60 of 100 utterances were right and 99 are (60.0 % to 99.0 %), +39.0 points. The true change is between +", paragraph, StringComparison.Ordinal);
        Assert.EndsWith("1 that worked now fails, and 40 that failed now work.", paragraph, StringComparison.Ordinal);
    }

    /// <summary>Words that readers take for something else than what a test says.</summary>
    [Theory]
    [InlineData("significant")]
    [InlineData("null hypothesis")]
    [InlineData("recall")]
    public void Some_words_are_not_used(string word)
    {
        foreach ((int lost, int gained) in new[] { (0, 0), (4, 4), (40, 1), (1, 40), (4, 5) })
        {
            Verdict verdict = Of(lost, gained, 2);
            Assert.DoesNotContain(word, string.Join(' ', [verdict.Headline, verdict.Paragraph, verdict.Luck, .. verdict.Findings]), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Of 100 utterances some that pass only before, some that pass only now, and some that fail with another answer.</summary>
    private static Verdict Of(int lost, int gained, int moved) => Analysis.Verdict.Of(RunComparer.Diff(
        Run(index => ("A", index < lost ? "A" : index < lost + gained + moved ? "B" : "A")),
        Run(index => ("A", index < lost ? "B" : index < lost + gained ? "A" : index < lost + gained + moved ? "C" : "A"))));

    private static TestRun Run(Func<int, (string Expected, string Predicted)> row) =>
        TestRun.From(Enumerable.Range(0, 100).Select(index => UtteranceResult.Of($"utterance {index}", row(index).Expected, row(index).Predicted, index + 1)));
}
