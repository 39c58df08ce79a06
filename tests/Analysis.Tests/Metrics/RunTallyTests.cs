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
        Assert.Equal(RunTally.Of(results).Kore, RunTally.Of(results.Reverse()).Kore);
        Assert.Equal(RunTally.Of(results).Kore + RunTally.Of(results).Kore, RunTally.Of(results.Concat(results)).Kore);
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

    /// <summary>Names mean nothing: other names give the same figures under the new names, and another order of the intents.</summary>
    [Fact]
    public void Other_names_move_the_figures_to_the_new_names() => Results.Sample(results =>
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase) { ["A"] = "z", ["B"] = "y", ["C"] = "x", ["D"] = "w", ["None"] = "None" };
        IntentSet Renamed(IntentSet set) => IntentSet.Parse(string.Join('|', set.Intents.Select(intent => names[intent.Name])));
        ClassificationReport before = ClassificationReport.From(RunTally.Of(results).Matrix);
        RunTally tally = RunTally.Of(results.Select(result => new UtteranceResult
        {
            Utterance = result.Utterance,
            Expected = Renamed(result.Expected),
            Predicted = Renamed(result.Predicted),
            RecordedOutcome = result.RecordedOutcome,
            IsScored = result.IsScored,
        }));
        ClassificationReport after = ClassificationReport.From(tally.Matrix);

        Assert.Equal(RunTally.Of(results).Kore, tally.Kore);
        Assert.Equal((before.Accuracy, before.Micro), (after.Accuracy, after.Micro));
        Assert.Equal(before.Intents.Length, after.Intents.Length);
        Assert.All(before.Intents, intent => Assert.Equal(intent with { Intent = Intent.Parse(names[intent.Intent.Name]) }, after.For(Intent.Parse(names[intent.Intent.Name]))));
    });

    private static long Wrong(ConfusionMatrix matrix, Func<Confusion, bool> which) => matrix.Confusions.Where(which).Sum(confusion => confusion.Count);
}
