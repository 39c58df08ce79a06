using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>An utterance that one version of a bot answers now like this and now like that.</summary>
/// <param name="Utterance">The utterance.</param>
/// <param name="Version">The version; see <see cref="HistoryRun.Version"/>.</param>
/// <param name="Answers">The different intents it was answered with, by name. One alone where only the entities differ.</param>
public sealed record FlakyUtterance(UtteranceHistory Utterance, int Version, ImmutableArray<IntentSet> Answers)
{
    /// <summary>The utterances whose answers differ among the runs of a version, or among their copies in one run; by version, in the order of the utterances.</summary>
    internal static ImmutableArray<FlakyUtterance> Find(ImmutableArray<HistoryRun> runs, ImmutableArray<UtteranceHistory> utterances) =>
    [
        .. from version in runs.Select(static run => run.Version).Distinct()
           let places = Enumerable.Range(0, runs.Length).Where(place => runs[place].Version == version).ToArray()
           from utterance in utterances
           let own = places.Select(place => utterance.Runs[place])
           where own.SelectMany(static run => run.Said).Distinct().Count() > 1
           select new FlakyUtterance(utterance, version, UtteranceTable.Sorted(own.SelectMany(static run => run.Answers))),
    ];
}
