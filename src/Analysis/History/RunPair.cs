using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Two runs of a history against each other, over the utterances that both can be compared on.</summary>
/// <param name="Baseline">The place of the earlier run, from 0 on.</param>
/// <param name="Candidate">The place of the later run.</param>
/// <param name="Units">How many utterances they can be compared on: in both, scored, with one expectation.</param>
/// <param name="Test">Whether the split of the changes could be chance.</param>
/// <param name="Holm">The exact p value corrected for the number of pairs (Holm): that any pair with one below 0.05 is chance has a probability of at most 5%.</param>
public sealed record RunPair(int Baseline, int Candidate, int Units, McNemar Test, double Holm)
{
    internal static ImmutableArray<RunPair> Of(int runs, ImmutableArray<UtteranceHistory> utterances)
    {
        RunPair[] pairs = [.. Enumerable.Range(0, runs).SelectMany(first => Enumerable.Range(first + 1, runs - first - 1).Select(second => Of(first, second, utterances)))];
        ImmutableArray<double> holm = MultipleTesting.Holm([.. pairs.Select(static pair => pair.Test.Exact)]);
        return [.. pairs.Select((pair, index) => pair with { Holm = holm[index] })];
    }

    private static RunPair Of(int first, int second, ImmutableArray<UtteranceHistory> utterances)
    {
        (int units, int worse, int better) = (0, 0, 0);
        foreach (UtteranceHistory utterance in utterances)
        {
            (UtteranceInRun before, UtteranceInRun now) = (utterance.Runs[first], utterance.Runs[second]);
            if (before.IsScored && now.IsScored && before.Expectations.AsSpan().SequenceEqual(now.Expectations.AsSpan()))
            {
                units++;
                worse += before.Result > now.Result ? 1 : 0;
                better += before.Result < now.Result ? 1 : 0;
            }
        }

        return new RunPair(first, second, units, McNemar.Test(worse, better), 1);
    }
}
