namespace KoreBT.Analysis;

/// <summary>
/// Finds for each assertion its counterpart in the other run: by utterance and context, never by position. Copies of one utterance are exchangeable, so they
/// are paired with the fewest changes, whatever the order of the files; a copy too many is left without counterpart.
/// </summary>
internal sealed class Pairing(Verdicts verdicts)
{
    /// <summary>Pairs the copies of every group and empties the groups.</summary>
    public List<(UtteranceKey Key, UtteranceResult? Baseline, UtteranceResult? Candidate)> Pair(IReadOnlyCollection<CopyGroup> groups)
    {
        List<(UtteranceKey, UtteranceResult?, UtteranceResult?)> pairs = new(groups.Count);
        foreach (CopyGroup group in groups)
        {
            PairCopies(group, pairs);
            pairs.AddRange(group.Baseline.Select(left => (group.Key, (UtteranceResult?)left, (UtteranceResult?)null)));
            pairs.AddRange(group.Candidate.Select(left => (group.Key, (UtteranceResult?)null, (UtteranceResult?)left)));
            group.Clear();
        }

        return pairs;
    }

    private void PairCopies(CopyGroup group, List<(UtteranceKey, UtteranceResult?, UtteranceResult?)> pairs)
    {
        if (group is { Baseline: [var before], Candidate: [var after] })
        {
            pairs.Add((group.Key, before, after));
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
            group.PairBy(result => (result.Utterance, like(result)), (left, right) => pairs.Add((group.Key, left, right)));
        }

        foreach (Func<UtteranceResult, object> like in likeness)
        {
            group.PairBy(like, (left, right) => pairs.Add((group.Key, left, right)));
        }
    }
}
