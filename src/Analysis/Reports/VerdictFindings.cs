using static KoreBT.Analysis.VerdictWords;

namespace KoreBT.Analysis;

/// <summary>Where to look first.</summary>
internal static class VerdictFindings
{
    private const int Worst = 2;

    public static IEnumerable<VerdictFinding> Of(RunDiff diff)
    {
        ILookup<Intent, DiffItem> lost = diff.Regressed.ToLookup(GateAllowances.Label);
        foreach (IntentChange change in diff.ByIntent.Where(static change => change.Regressed > change.Fixed)
            .OrderByDescending(static change => change.Regressed - change.Fixed).ThenBy(static change => change.Intent, Intent.ByName).Take(Worst))
        {
            yield return new(VerdictFindingKind.Worse, VerdictSentence.Of($"{Sentence(change, diff.Scope)}{MostWentTo(lost[change.Intent])}"));
        }

        if (diff.Regressed.Where(static item => IsTaken(item) && !item.Candidate!.PredictedIntent.IsNone)
            .GroupBy(static item => item.Candidate!.PredictedIntent).OrderByDescending(static taker => taker.Count()).ThenBy(static taker => taker.Key, Intent.ByName).FirstOrDefault() is { } most && most.Count() > 1)
        {
            ReportFilter filter = ReportFilter.Is("regressed").After(most.Key).Why("stolen", "alarm");
            VerdictPart count = new($"{Number(most.Count())} of the {Number(diff.Regressed.Count)} lost utterances", Filter: filter);
            yield return new(VerdictFindingKind.Taker, VerdictSentence.Of($"{most.Key} took the most: {count} now go there."));
        }

        if (diff.ByIntent.Where(static change => change.Fixed > change.Regressed)
            .OrderByDescending(static change => change.Fixed - change.Regressed).ThenBy(static change => change.Intent, Intent.ByName).FirstOrDefault() is { } best)
        {
            yield return new(VerdictFindingKind.Better, VerdictSentence.Of($"{Sentence(best, diff.Scope)}."));
        }
    }

    /// <summary>The share of right intents is told only where intents alone are judged; with entities the two would not fit.</summary>
    private static VerdictSentence Sentence(IntentChange change, DiffScope scope)
    {
        string right = scope == DiffScope.Intent
            ? $" ({Percent(change.Baseline.TruePositives, change.Baseline.Support)} to {Percent(change.Candidate.TruePositives, change.Candidate.Support)} right)"
            : "";
        return VerdictSentence.Of($"{change.Intent}: {Part(change.Regressed, "lost", "regressed", change.Intent)}, {Part(change.Fixed, "gained", "fixed", change.Intent)}{right}");
    }

    private static VerdictPart Part(int count, string word, string kind, Intent intent) =>
        new($"{Number(count)} {word}", Filter: count > 0 ? ReportFilter.Is(kind).Expected(intent) : null);

    private static VerdictSentence MostWentTo(IEnumerable<DiffItem> lost)
    {
        DiffItem[] all = [.. lost];
        return all.Where(IsTaken).GroupBy(static item => item.Candidate!.PredictedIntent)
            .OrderByDescending(static taker => taker.Count()).ThenBy(static taker => taker.Key, Intent.ByName).FirstOrDefault() is { } taker
            ? VerdictSentence.Of($". {(taker.Count(), all.Length) switch
            {
                (1, 1) => "It",
                var (count, of) when count == of => "All",
                var (count, _) => Number(count),
            }} went to {taker.Key}.")
            : VerdictSentence.Of($". Their entities are wrong.");
    }

    /// <summary>Whether the intent is what is wrong now.</summary>
    private static bool IsTaken(DiffItem item) => item.Reason is { Kind: ReasonKind.IntentLost or ReasonKind.IntentStolen or ReasonKind.FalseAlarm };
}
