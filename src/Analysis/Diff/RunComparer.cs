using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Compares two runs of a suite.</summary>
public static class RunComparer
{
    /// <summary>
    /// Pairs the assertions of two runs by utterance and context and says what became of each. The result does not depend on the order of the rows.
    /// </summary>
    /// <param name="baseline">The run compared against.</param>
    /// <param name="candidate">The run under judgement.</param>
    /// <param name="options">How they are compared; the defaults when left out.</param>
    /// <exception cref="IncomparableRunsException">The runs have no utterance in common.</exception>
    public static RunDiff Diff(TestRun baseline, TestRun candidate, DiffOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        DiffScope scope = (options ?? new DiffOptions()).Scope;
        Verdicts verdicts = new(scope);
        List<(UtteranceKey Key, UtteranceResult? Baseline, UtteranceResult? Candidate)> pairs = new Pairing(verdicts).Pair(baseline, candidate);
        (UtteranceKey Key, DiffItem Item)[] changes =
        [
            .. pairs.Select(pair => (pair.Key, Item: Compare(verdicts, pair.Baseline, pair.Candidate)))
                .OrderBy(change => change.Item.Kind)
                .ThenBy(change => change.Item.Expected.Label, Intent.ByName)
                .ThenBy(change => change.Item.CandidateLine ?? int.MaxValue)
                .ThenBy(change => change.Item.BaselineLine ?? int.MaxValue),
        ];
        ImmutableArray<DiffItem> items = [.. changes.Select(change => change.Item)];
        DiffCounts counts = new(items);
        if (counts.Paired == 0)
        {
            throw new IncomparableRunsException(baseline.Name, candidate.Name);
        }

        (McNemar significance, int units) = Significance(verdicts, changes);
        ClassificationOptions sameLabels = new() { Labels = ExpectedInEither(baseline, candidate) };
        ComparedPairs compared = new([.. items.Where(IsComparable)]);
        return new RunDiff(RunAnalysis.From(baseline, sameLabels), RunAnalysis.From(candidate, sameLabels), scope, items)
        {
            ByIntent = compared.ByIntent(),
            Confusions = compared.Confusions(),
            Significance = significance,
            SignificanceUnits = units,
            Notices = [.. Notices.Of(baseline, candidate, counts)],
        };
    }

    private static DiffItem Compare(Verdicts verdicts, UtteranceResult? baseline, UtteranceResult? candidate)
    {
        ChangeKind kind = verdicts.Compare(baseline, candidate);
        UtteranceResult? wrong = kind switch
        {
            ChangeKind.Fixed => baseline,
            ChangeKind.Regressed or ChangeKind.ChangedWrongAnswer or ChangeKind.StillFailing => candidate,
            _ => null,
        };
        return new DiffItem(kind, baseline, candidate, wrong is null ? null : ChangeReason.Of(wrong));
    }

    private static bool IsComparable(DiffItem item) => item.Kind is
        ChangeKind.Regressed or ChangeKind.Fixed or ChangeKind.ChangedWrongAnswer or ChangeKind.StillFailing or ChangeKind.StillPassing;

    private static (McNemar Test, int Units) Significance(Verdicts verdicts, IEnumerable<(UtteranceKey Key, DiffItem Item)> changes)
    {
        Dictionary<UtteranceKey, (bool Before, bool After)> units = [];
        foreach ((UtteranceKey key, DiffItem item) in changes.Where(change => IsComparable(change.Item)))
        {
            (bool before, bool after) = units.TryGetValue(key, out (bool, bool) copies) ? copies : (true, true);
            units[key] = (before && verdicts.Passed(item.Baseline!) == true, after && verdicts.Passed(item.Candidate!) == true);
        }

        return (McNemar.Test(units.Values.Count(unit => unit is (true, false)), units.Values.Count(unit => unit is (false, true))), units.Count);
    }

    private static LabelSet ExpectedInEither(TestRun baseline, TestRun candidate) =>
        LabelSet.ExpectedInEither([.. baseline.Results.Concat(candidate.Results).Where(result => result.IsScored).Select(result => result.ExpectedIntent).Distinct()]);
}
