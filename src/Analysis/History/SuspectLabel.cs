using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// An utterance that every run answers with one and the same other intent: either all of them are wrong in the same way, or the suite is. Whoever knows the bot decides.
/// </summary>
/// <param name="Utterance">The utterance, with the expectation in doubt.</param>
/// <param name="Answer">What every run says instead.</param>
/// <param name="Runs">How many runs say so, at least two: all that have it and gave a verdict.</param>
/// <param name="Trust">The mean F1 of the answered intent in these runs, from 0 to 1: how well they know what they say. 0 where no run expects that intent.</param>
public sealed record SuspectLabel(UtteranceHistory Utterance, Intent Answer, int Runs, double Trust)
{
    private const int FewestRuns = 2;

    /// <summary>The suspects: the more runs the earlier, then the better they know the answered intent, then in the order of the utterances.</summary>
    internal static ImmutableArray<SuspectLabel> Find(ImmutableArray<HistoryRun> runs, ImmutableArray<UtteranceHistory> utterances) =>
    [
        .. utterances.Select(utterance => Of(runs, utterance)).OfType<SuspectLabel>()
            .OrderByDescending(static suspect => suspect.Runs)
            .ThenByDescending(static suspect => suspect.Trust),
    ];

    private static SuspectLabel? Of(ImmutableArray<HistoryRun> runs, UtteranceHistory utterance)
    {
        int[] scored = [.. Enumerable.Range(0, runs.Length).Where(place => utterance.Runs[place].IsScored)];
        return scored.Length >= FewestRuns && utterance.Runs[scored[0]].WrongIntent is { IsNone: false } answer && scored.All(place => utterance.Runs[place].WrongIntent == answer)
            ? new SuspectLabel(utterance, answer, scored.Length, scored.Average(place => runs[place].Analysis.Classification.For(answer).F1 ?? 0))
            : null;
    }
}
