namespace KoreBT.Analysis;

/// <summary>
/// Finds for each assertion its counterpart in the other run: by utterance and context, never by position. Copies of one utterance are exchangeable, so they
/// are paired with the fewest changes, whatever the order of the files; a copy too many is left without counterpart.
/// </summary>
internal sealed class Pairing(Verdicts verdicts)
{
    public List<(UtteranceKey Key, UtteranceResult? Baseline, UtteranceResult? Candidate)> Pair(TestRun baseline, TestRun candidate)
    {
        Dictionary<UtteranceKey, CopyGroup> groups = [];
        foreach (UtteranceResult result in baseline.Results)
        {
            GroupOf(result, groups).Baseline.Add(result);
        }

        foreach (UtteranceResult result in candidate.Results)
        {
            GroupOf(result, groups).Candidate.Add(result);
        }

        List<(UtteranceKey, UtteranceResult?, UtteranceResult?)> pairs = new(Math.Max(baseline.Results.Length, candidate.Results.Length));
        foreach ((UtteranceKey key, CopyGroup group) in groups)
        {
            PairCopies(key, group, pairs);
            pairs.AddRange(group.Baseline.Select(left => (key, (UtteranceResult?)left, (UtteranceResult?)null)));
            pairs.AddRange(group.Candidate.Select(left => (key, (UtteranceResult?)null, (UtteranceResult?)left)));
        }

        return pairs;
    }

    private static CopyGroup GroupOf(UtteranceResult result, Dictionary<UtteranceKey, CopyGroup> groups)
    {
        UtteranceKey key = UtteranceKey.Of(result);
        if (!groups.TryGetValue(key, out CopyGroup? group))
        {
            groups.Add(key, group = new CopyGroup());
        }

        return group;
    }

    private void PairCopies(UtteranceKey key, CopyGroup group, List<(UtteranceKey, UtteranceResult?, UtteranceResult?)> pairs)
    {
        if (group is { Baseline: [var before], Candidate: [var after] })
        {
            pairs.Add((key, before, after));
            group.Clear();
            return;
        }

        group.Sort(verdicts);
        Func<UtteranceResult, object>[] likeness =
        [
            result => (verdicts.Expectation(result), verdicts.Answer(result), verdicts.Passed(result)),
            result => (verdicts.Expectation(result), verdicts.Passed(result)),
            result => verdicts.Expectation(result),
            result => verdicts.Answer(result),
            _ => true,
        ];

        // The same spelling first; only what is left over is paired across spellings.
        foreach (Func<UtteranceResult, object> like in likeness)
        {
            group.PairBy(result => (result.Utterance, like(result)), (left, right) => pairs.Add((key, left, right)));
        }

        foreach (Func<UtteranceResult, object> like in likeness)
        {
            group.PairBy(like, (left, right) => pairs.Add((key, left, right)));
        }
    }
}
