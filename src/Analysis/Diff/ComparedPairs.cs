using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>The pairs whose verdicts can be compared, summed up by intent and by confusion.</summary>
internal sealed class ComparedPairs(IReadOnlyList<DiffItem> items)
{
    private readonly ConfusionMatrix _before = RunTally.Of(items.Select(item => item.Baseline!)).Matrix;
    private readonly ConfusionMatrix _after = RunTally.Of(items.Select(item => item.Candidate!)).Matrix;

    public ImmutableArray<IntentChange> ByIntent()
    {
        // A change belongs to the alternative that was answered on the side that was right.
        Dictionary<Intent, int> regressed = items.Where(item => item.Kind == ChangeKind.Regressed).GroupBy(item => item.Baseline!.ExpectedIntent).ToDictionary(group => group.Key, group => group.Count());
        Dictionary<Intent, int> @fixed = items.Where(item => item.Kind == ChangeKind.Fixed).GroupBy(item => item.Candidate!.ExpectedIntent).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. _before.Labels.Union(_after.Labels)
                .Select(intent => new IntentChange(
                    intent, IntentMetrics.Of(_before, intent), IntentMetrics.Of(_after, intent), regressed.GetValueOrDefault(intent), @fixed.GetValueOrDefault(intent)))
                .OrderBy(change => change.F1Change ?? 0)
                .ThenBy(change => change.Intent, Intent.ByName),
        ];
    }

    public ImmutableArray<ConfusionChange> Confusions() =>
    [
        .. _before.Confusions.Concat(_after.Confusions)
            .Select(cell => new IntentPair(cell.Expected, cell.Predicted))
            .Distinct()
            .Select(pair => new ConfusionChange(pair.Expected, pair.Predicted, _before[pair.Expected, pair.Predicted], _after[pair.Expected, pair.Predicted]))
            .Where(change => change.Change != 0)
            .OrderByDescending(change => Math.Abs(change.Change))
            .ThenByDescending(change => change.After)
            .ThenBy(change => change.Expected, Intent.ByName)
            .ThenBy(change => change.Predicted, Intent.ByName),
    ];
}
