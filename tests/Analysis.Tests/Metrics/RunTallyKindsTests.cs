namespace KoreBT.Analysis.Tests;

/// <summary>The numbers for each kind of expectation, and of each trait.</summary>
public sealed class RunTallyKindsTests
{
    [Fact]
    public async Task Each_kind_of_expectation_has_its_numbers()
    {
        ResultsReaderOptions options = new() { Kinds = new Dictionary<Intent, IntentKind> { [Intent.Parse("opening hours")] = IntentKind.Faq } };
        TestRun run = await TestRun.LoadAsync(
            Samples.Stream(Samples.Header + "\na,Book,Book,TP\nb,Opening Hours,Book,FP\nc,smalltalk: hi,smalltalk: hi,TP\nd,trait: Angry,None,FN\ne,None,None,TN\n"),
            "x", options, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                new KindSummary(IntentKind.None, new KoreSummary { TrueNegatives = 1 }),
                new KindSummary(IntentKind.Dialog, new KoreSummary { TruePositives = 1 }),
                new KindSummary(IntentKind.Faq, new KoreSummary { WrongIntents = 1 }),
                new KindSummary(IntentKind.SmallTalk, new KoreSummary { TruePositives = 1 }),
                new KindSummary(IntentKind.Trait, new KoreSummary { FalseNegatives = 1 }),
            ],
            RunTally.Of(run.Results).Kinds);
    }

    [Theory]
    [InlineData("smalltalk: hi | bye", "smalltalk: bye | hi", Outcome.TruePositive)]
    [InlineData("Small Talk: hi", "hi", Outcome.TruePositive)]
    [InlineData("smalltalk: hi | bye", "smalltalk: hi", Outcome.FalsePositive)]
    [InlineData("smalltalk: hi", "smalltalk: hi | bye", Outcome.FalsePositive)]
    [InlineData("smalltalk: hi", "", Outcome.FalseNegative)]
    public void Small_talk_is_right_when_both_sides_name_the_same(string expected, string predicted, Outcome outcome) =>
        Assert.Equal(outcome, UtteranceResult.Of("hi", expected, predicted).Outcome);

    [Fact]
    public void A_trait_beside_the_expected_ones_is_counted_and_does_no_harm()
    {
        RunTally tally = RunTally.Of(
        [
            UtteranceResult.Of("a", "trait: Angry||Urgent", "trait: Urgent||Angry||Sad"),
            UtteranceResult.Of("b", "trait: Angry", "trait: Sad"),
            UtteranceResult.Of("c", "trait: Angry", "None"),
            UtteranceResult.Of("d", "Book", "trait: Angry"),
        ]);

        Assert.Equal(
            [
                new TraitMetrics(Intent.Parse("Angry"), 1, 2, 0),
                new TraitMetrics(Intent.Parse("Sad"), 0, 0, 2),
                new TraitMetrics(Intent.Parse("Urgent"), 1, 0, 0),
            ],
            tally.Traits);
        Assert.Equal((1.0, 1.0 / 3, 0.5), (tally.Traits[0].Precision, tally.Traits[0].Recall, tally.Traits[0].F1));
        Assert.Equal((0.0, null, 0.0), (tally.Traits[1].Precision, tally.Traits[1].Recall, tally.Traits[1].F1));
        Assert.Equal(1, tally.Kore.TruePositives);
    }

    [Fact]
    public void The_first_of_several_names_is_the_label_whatever_came_before()
    {
        ConfusionMatrix matrix = RunTally.Of([UtteranceResult.Of("a", "A | B", "C"), UtteranceResult.Of("b", "B | A", "C")]).Matrix;

        Assert.Equal((1, 1), (matrix.Support(Intent.Parse("A")), matrix.Support(Intent.Parse("B"))));
    }
}
