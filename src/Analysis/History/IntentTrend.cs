using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>The textbook numbers of one intent through all runs, each over the whole run.</summary>
/// <param name="Intent">The intent; <see cref="Intent.None"/> for "no intent".</param>
/// <param name="Runs">Its numbers in each run; null where the run does not expect it, which is no F1 of 0.</param>
public sealed record IntentTrend(Intent Intent, ImmutableArray<IntentMetrics?> Runs)
{
    /// <summary>F1 in the last run that expects it less that in the first one, from -1 to 1; null when fewer than two runs do.</summary>
    public double? Change => Runs.Count(static run => run is not null) < 2 ? null : Runs.Last(static run => run is not null)!.F1 - Runs.First(static run => run is not null)!.F1;

    internal static ImmutableArray<IntentTrend> Of(ImmutableArray<HistoryRun> runs)
    {
        Intent[] intents = [.. runs.SelectMany(static run => LabelSet.Expected.WithNone().Of(run.Analysis.Classification.Matrix)).Distinct()];
        return
        [
            .. intents.Select(intent => new IntentTrend(intent, [.. runs.Select(run => run.Analysis.Classification.For(intent)).Select(static numbers => numbers.Support == 0 ? null : numbers)]))
                .OrderBy(static trend => trend.Change ?? 0)
                .ThenBy(static trend => trend.Intent, Intent.ByName),
        ];
    }
}
