using static KoreBT.Analysis.VerdictWords;

namespace KoreBT.Analysis;

/// <summary>Where to look first.</summary>
internal static class VerdictFindings
{
    private const int Worst = 2;

    public static IEnumerable<string> Of(RunDiff diff)
    {
        ILookup<Intent, DiffItem> lost = diff.Regressed.ToLookup(static item => item.Baseline!.ExpectedIntent);
        foreach (IntentChange change in diff.ByIntent.Where(static change => change.Regressed > change.Fixed)
            .OrderByDescending(static change => change.Regressed - change.Fixed).ThenBy(static change => change.Intent, Intent.ByName).Take(Worst))
        {
            yield return $"{Sentence(change, diff.Scope)}{MostWentTo(lost[change.Intent])}";
        }

        if (diff.Regressed.Where(static item => item.Candidate!.IntentPassed == false && !item.Candidate.PredictedIntent.IsNone)
            .GroupBy(static item => item.Candidate!.PredictedIntent).OrderByDescending(static taker => taker.Count()).ThenBy(static taker => taker.Key, Intent.ByName).FirstOrDefault() is { } most && most.Count() > 1)
        {
            yield return $"{most.Key.Name} took the most: {Number(most.Count())} of the {Number(diff.Regressed.Count)} lost utterances now go there.";
        }

        if (diff.ByIntent.Where(static change => change.Fixed > change.Regressed)
            .OrderByDescending(static change => change.Fixed - change.Regressed).ThenBy(static change => change.Intent, Intent.ByName).FirstOrDefault() is { } best)
        {
            yield return $"{Sentence(best, diff.Scope)}.";
        }
    }

    /// <summary>The share of right intents is told only where intents alone are judged; with entities the two would not fit.</summary>
    private static string Sentence(IntentChange change, DiffScope scope)
    {
        string right = scope == DiffScope.Intent
            ? $" ({Percent(change.Baseline.TruePositives, change.Baseline.Support)} to {Percent(change.Candidate.TruePositives, change.Candidate.Support)} right)"
            : "";
        return $"{Label(change.Intent)}: {Number(change.Regressed)} lost, {Number(change.Fixed)} gained{right}";
    }

    private static string MostWentTo(IEnumerable<DiffItem> lost)
    {
        DiffItem[] all = [.. lost];
        return all.Where(static item => item.Candidate!.IntentPassed == false).GroupBy(static item => item.Candidate!.PredictedIntent)
            .OrderByDescending(static taker => taker.Count()).ThenBy(static taker => taker.Key, Intent.ByName).FirstOrDefault() is { } taker
            ? $". {(taker.Count(), all.Length) switch
            {
                (1, 1) => "It",
                var (count, of) when count == of => "All",
                var (count, _) => Number(count),
            }} went to {Label(taker.Key)}."
            : ". Their entities are wrong.";
    }
}
