namespace KoreBT.Analysis;

/// <summary>The copies of one utterance in both runs that have no counterpart yet.</summary>
internal sealed class CopyGroup(UtteranceKey key)
{
    public UtteranceKey Key => key;

    public List<UtteranceResult> Baseline { get; private set; } = new(1);

    public List<UtteranceResult> Candidate { get; private set; } = new(1);

    /// <summary>The copies of two runs, group by group in the order in which the utterances first occur.</summary>
    public static IReadOnlyCollection<CopyGroup> Of(TestRun baseline, TestRun candidate)
    {
        Dictionary<UtteranceKey, CopyGroup> groups = new(baseline.Results.Length);
        foreach (UtteranceResult result in baseline.Results)
        {
            Find(groups, result).Baseline.Add(result);
        }

        foreach (UtteranceResult result in candidate.Results)
        {
            Find(groups, result).Candidate.Add(result);
        }

        return groups.Values;
    }

    public void Clear()
    {
        Baseline.Clear();
        Candidate.Clear();
    }

    /// <summary>Orders both sides by what they say and only then by where they stand, so that shuffling a file changes no pair's kind.</summary>
    public void Sort(Verdicts verdicts)
    {
        Baseline = Sorted(Baseline, verdicts);
        Candidate = Sorted(Candidate, verdicts);
    }

    /// <summary>Pairs, in order, copies of the two sides that have one key, and takes them out.</summary>
    public void PairBy<TKey>(Func<UtteranceResult, TKey> keyOf, Action<UtteranceResult, UtteranceResult> pair)
        where TKey : notnull
    {
        if (Baseline.Count == 0 || Candidate.Count == 0)
        {
            return;
        }

        // By place and not by object, because one object may stand in a run twice, or in both runs.
        Dictionary<TKey, Queue<int>> waiting = [];
        for (int right = 0; right < Candidate.Count; right++)
        {
            TKey key = keyOf(Candidate[right]);
            if (!waiting.TryGetValue(key, out Queue<int>? queue))
            {
                waiting.Add(key, queue = []);
            }

            queue.Enqueue(right);
        }

        List<UtteranceResult> alone = [];
        bool[] taken = new bool[Candidate.Count];
        foreach (UtteranceResult left in Baseline)
        {
            if (waiting.TryGetValue(keyOf(left), out Queue<int>? queue) && queue.TryDequeue(out int right))
            {
                pair(left, Candidate[right]);
                taken[right] = true;
            }
            else
            {
                alone.Add(left);
            }
        }

        Baseline = alone;
        Candidate = [.. Candidate.Where((_, right) => !taken[right])];
    }

    private static CopyGroup Find(Dictionary<UtteranceKey, CopyGroup> groups, UtteranceResult result)
    {
        UtteranceKey key = UtteranceKey.Of(result);
        if (!groups.TryGetValue(key, out CopyGroup? group))
        {
            groups.Add(key, group = new CopyGroup(key));
        }

        return group;
    }

    private static List<UtteranceResult> Sorted(List<UtteranceResult> copies, Verdicts verdicts) =>
    [
        .. copies
            .OrderBy(result => verdicts.Passed(result) switch { true => 0, false => 1, null => 2 })
            .ThenBy(result => result.PredictedIntent, Intent.ByName)
            .ThenBy(result => result.ExpectedIntent, Intent.ByName),
    ];
}
