using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>One run of a history.</summary>
/// <param name="Analysis">Its numbers, averaged over the same intents as those of the other runs: the ones that any of them expects.</param>
/// <param name="Version">
/// The number of the version that was tested, from 1 on in the order of the runs. Runs are of one version when their summaries name the same bot and have the same settings (run type,
/// language, thresholds); so are all runs whose summaries say none of that. No summary says whether somebody changed the bot between two runs.
/// </param>
/// <param name="Utterances">How many utterances it has, with copies as one.</param>
/// <param name="Unscored">How many of them have no verdict.</param>
/// <param name="Passed">How many of them pass.</param>
public sealed record HistoryRun(RunAnalysis Analysis, int Version, int Utterances, int Unscored, int Passed)
{
    /// <summary>What reports call the run.</summary>
    public string Name => Analysis.Name;

    /// <summary>The share of the scored utterances that pass, from 0 to 1; null when there is none.</summary>
    public double? PassRate => Ratio.Of(Passed, Utterances - Unscored);

    internal static ImmutableArray<HistoryRun> Of(IReadOnlyList<RunAnalysis> runs, ImmutableArray<UtteranceHistory> utterances)
    {
        ClassificationOptions labels = new() { Labels = LabelSet.Explicit(runs.SelectMany(static run => LabelSet.Expected.Of(run.Classification.Matrix))) };
        List<string> versions = [];
        return
        [
            .. runs.Select((run, index) =>
            {
                string version = Making(run.Info);
                int number = versions.IndexOf(version) is >= 0 and var known ? known : versions.Count;
                if (number == versions.Count)
                {
                    versions.Add(version);
                }

                int Count(Func<UtteranceVerdict, bool> which) => utterances.Count(utterance => which(utterance.Runs[index].Result));
                return new HistoryRun(run.With(labels), number + 1, Count(static verdict => verdict != UtteranceVerdict.Missing), Count(static verdict => verdict == UtteranceVerdict.Unscored), Count(static verdict => verdict == UtteranceVerdict.Passed));
            }),
        ];
    }

    /// <summary>All that a summary says of how the run was made.</summary>
    private static string Making(RunInfo info) =>
        string.Join('\n', info.Settings.Select(static row => $"{ColumnMap.Normalise(row.Label)}\t{row.Value.Trim()}").Append(info.BotName ?? "").Select(static text => text.ToUpperInvariant()));
}
