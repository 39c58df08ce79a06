namespace KoreBT.Analysis.Tests;

public sealed class VerdictLuckTests
{
    [Theory]
    [InlineData(0, 0, "no change")]
    [InlineData(20, 0, "worse, beyond chance")]
    [InlineData(0, 20, "better, beyond chance")]
    [InlineData(3, 1, "too few to tell")]
    [InlineData(11, 9, "could be chance")]
    public void What_became_of_an_intent_is_said_in_three_words(int lost, int gained, string label)
    {
        IntentChange change = Diff(lost, gained).ByIntent.Single(static change => change.Intent.Name == "A");

        Assert.Equal(label, VerdictLuck.Label(change));
        Assert.Equal((label.StartsWith("worse", StringComparison.Ordinal), label.StartsWith("better", StringComparison.Ordinal)), (VerdictLuck.IsWorse(change), VerdictLuck.IsBetter(change)));
        Assert.Equal(label is "too few to tell" or "could be chance", VerdictLuck.IsOpen(change));
    }

    [Theory]
    [InlineData(0, 0, null, "No utterance changed its verdict, so there is nothing to explain by luck.")]
    [InlineData(200, 200, "could be chance", "nearly every time (p = 0.98)")]
    [InlineData(1, 1, "could be chance", "about 8 times in 10 (p = 0.75)")]
    [InlineData(15, 22, "could be chance", "about 3 times in 10 (p = 0.256)")]
    [InlineData(5, 1, "could be chance", "about 12 times in 100 (p = 0.125)")]
    [InlineData(6, 0, "beyond chance", "about 2 times in 100 (p = 0.016)")]
    [InlineData(9, 0, "beyond chance", "about 2 times in 1,000 (p = 0.002)")]
    [InlineData(15, 0, "beyond chance", "less than once in a thousand tries (p < 0.001)")]
    [InlineData(30, 0, "beyond chance", "less than once in a million tries (p < 0.001)")]
    public void How_often_luck_does_this_is_said_in_tries(int lost, int gained, string? label, string often)
    {
        Significance significance = Diff(lost, gained).Significance;

        Assert.Equal(label, VerdictLuck.Label(significance));
        Assert.Contains(often, VerdictLuck.Overall(significance), StringComparison.Ordinal);
        Assert.Equal(label == "could be chance", VerdictLuck.Overall(significance).Contains("not proof that nothing changed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, "No intent gained or lost an utterance.", null)]
    [InlineData(20, 0, "1 worse and 0 better beyond chance, after correcting for having looked at 1 intent at once.", null)]
    [InlineData(3, 1, "0 worse and 0 better beyond chance, after correcting for having looked at 1 intent at once.", "1 moved by so few utterances that they can never prove anything. Add test utterances to find out.")]
    [InlineData(11, 9, "0 worse and 0 better beyond chance, after correcting for having looked at 1 intent at once.", "1 moved by an amount chance can explain. Add test utterances to find out.")]
    public void Single_intents_are_counted_and_what_is_open_is_said(int lost, int gained, string intents, string? rest)
    {
        RunDiff diff = Diff(lost, gained);

        Assert.Equal((intents, rest), (VerdictLuck.Intents(diff.ByIntent), VerdictLuck.Rest(diff.ByIntent)));
    }

    /// <summary>Utterances of one intent, forty more than change, some of which were right before and some of which are right now.</summary>
    private static RunDiff Diff(int lost, int gained)
    {
        int all = 40 + lost + gained;
        TestRun Run(bool isAfter) => TestRun.From(Enumerable.Range(0, all).Select(index => UtteranceResult.Of(
            FormattableString.Invariant($"utterance {index}"), "A", (index < lost ? !isAfter : index >= all - gained ? isAfter : index % 2 == 0) ? "A" : "", index + 2)));
        return RunComparer.Diff(Run(isAfter: false), Run(isAfter: true), new DiffOptions { Resamples = 10 });
    }
}
