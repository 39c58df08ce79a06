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
        IReadOnlyCollection<CopyGroup> groups = CopyGroup.Of(baseline, candidate);
        Notice[] conflicts =
        [
            .. Notices.Conflicts(baseline, groups.Select(group => group.Baseline)),
            .. Notices.Conflicts(candidate, groups.Select(group => group.Candidate)),
        ];
        List<(UtteranceKey Key, UtteranceResult? Baseline, UtteranceResult? Candidate)> pairs = new Pairing(verdicts).Pair(groups);
        (UtteranceKey Key, DiffItem Item)[] changes = [.. pairs.Select(pair => (pair.Key, Compare(verdicts, pair.Baseline, pair.Candidate)))];
        ImmutableArray<DiffItem> items = InReportOrder(changes.Select(change => change.Item).ToArray());
        DiffCounts counts = new(items);
        if (counts.Paired == 0)
        {
            throw new IncomparableRunsException(baseline.Name, candidate.Name);
        }

        (McNemar significance, int units) = Significance(verdicts, changes);
        RunAnalysis before = RunAnalysis.From(baseline);
        RunAnalysis after = RunAnalysis.From(candidate);
        ClassificationOptions sameLabels = new() { Labels = LabelSet.ExpectedInEither(before.Classification.Matrix, after.Classification.Matrix) };
        ComparedPairs compared = new([.. items.Where(IsComparable)]);
        return new RunDiff(before.With(sameLabels), after.With(sameLabels), scope, items)
        {
            ByIntent = compared.ByIntent(),
            Confusions = compared.Confusions(),
            Significance = significance,
            SignificanceUnits = units,
            Notices = [.. Notices.Of(baseline, candidate, counts, conflicts)],
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

    private static ImmutableArray<DiffItem> InReportOrder(DiffItem[] items)
    {
        // Kinds and intents are ranked once, because comparing names for every pair of items would take longer than all the rest.
        Dictionary<(ChangeKind, Intent), long> rank = items.Select(item => (item.Kind, item.Expected.Label)).Distinct()
            .OrderBy(group => group.Kind).ThenBy(group => group.Label, Intent.ByName)
            .Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => (long)pair.index);
        return [.. items.OrderBy(item => (rank[(item.Kind, item.Expected.Label)] << 32) + (item.CandidateLine ?? item.BaselineLine)!.Value)];
    }

    private static bool IsComparable(DiffItem item) => item.Kind is
        ChangeKind.Regressed or ChangeKind.Fixed or ChangeKind.ChangedWrongAnswer or ChangeKind.StillFailing or ChangeKind.StillPassing;

    /// <summary>Copies of one utterance are one unit, which passes when all of them do; they stand side by side in <paramref name="changes"/>.</summary>
    private static (McNemar Test, int Units) Significance(Verdicts verdicts, (UtteranceKey Key, DiffItem Item)[] changes)
    {
        (int regressed, int @fixed, int units) = (0, 0, 0);
        for (int start = 0, end; start < changes.Length; start = end)
        {
            (bool compared, bool before, bool after) = (false, true, true);
            for (end = start; end < changes.Length && changes[end].Key == changes[start].Key; end++)
            {
                if (IsComparable(changes[end].Item))
                {
                    compared = true;
                    before &= verdicts.Passed(changes[end].Item.Baseline!) == true;
                    after &= verdicts.Passed(changes[end].Item.Candidate!) == true;
                }
            }

            units += compared ? 1 : 0;
            regressed += compared && before && !after ? 1 : 0;
            @fixed += compared && !before && after ? 1 : 0;
        }

        return (McNemar.Test(regressed, @fixed), units);
    }
}
