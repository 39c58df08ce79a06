using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class RunTallyTests
{
    private static readonly Gen<UtteranceResult[]> Results =
        Gen.Select(
            Gen.OneOf("A", "B", "C", "None", "A | B", "None | A"), Gen.OneOf("A", "b", "C", "D", ""), Gen.OneOf<Outcome?>(Outcome.TruePositive, Outcome.FalsePositive, null), Gen.OneOf(true, true, false),
            (expected, predicted, recorded, scored) => new UtteranceResult { Utterance = "hi", Expected = IntentSet.Parse(expected), Predicted = IntentSet.Parse(predicted), RecordedOutcome = recorded, IsScored = scored }).Array[0, 40];

    [Fact]
    public void Two_parts_merge_into_the_whole() => Gen.Select(Results, Results).Sample((left, right) =>
    {
        RunTally merged = RunTally.Of(left);
        merged.Merge(RunTally.Of(right));
        RunTally whole = RunTally.Of(left.Concat(right));

        Assert.Equal(whole.Kore, merged.Kore);
        Assert.Equal(whole.OutcomeDisagreements, merged.OutcomeDisagreements);
        Assert.Equal(ClassificationReport.From(whole.Matrix).Intents, ClassificationReport.From(merged.Matrix).Intents);
    });

    [Fact]
    public void Order_does_not_matter_and_doubling_keeps_the_ratios() => Results.Sample(results =>
    {
        ClassificationReport once = ClassificationReport.From(RunTally.Of(results).Matrix);
        ClassificationReport reversed = ClassificationReport.From(RunTally.Of(results.Reverse()).Matrix);
        ClassificationReport twice = ClassificationReport.From(RunTally.Of(results.Concat(results)).Matrix);

        Assert.Equal(once.Intents, reversed.Intents);
        Assert.Equal(once.Macro with { Support = 0 }, twice.Macro with { Support = 0 });
        Assert.Equal(once.Accuracy, twice.Accuracy);
    });

    [Fact]
    public void Both_families_agree_on_what_is_right() => Results.Sample(results =>
    {
        RunTally tally = RunTally.Of(results);
        Assert.Equal(tally.Kore.TruePositives + tally.Kore.TrueNegatives, tally.Matrix.Right);
        Assert.Equal(tally.Kore.Assertions, tally.Matrix.Total);
        Assert.Equal(tally.Kore.FalseAlarms, Wrong(tally.Matrix, confusion => confusion.Expected.IsNone));
        Assert.Equal(tally.Kore.FalseNegatives, Wrong(tally.Matrix, confusion => confusion.Predicted.IsNone));
        Assert.Equal(tally.Kore.WrongIntents, Wrong(tally.Matrix, confusion => !confusion.Expected.IsNone && !confusion.Predicted.IsNone));
    });

    private static long Wrong(ConfusionMatrix matrix, Func<Confusion, bool> which) => matrix.Confusions.Where(which).Sum(confusion => confusion.Count);
}
