namespace KoreBT.Analysis;

/// <summary>The numbers that the rules of a policy speak of.</summary>
internal sealed class GateData
{
    private readonly RunAnalysis _run;
    private readonly RunDiff? _diff;
    private readonly GateAllowances? _allowances;

    public GateData(RunAnalysis run) =>
        _run = run.With(new ClassificationOptions { Labels = LabelSet.Expected, ZeroDivision = run.Classification.ZeroDivision });

    public GateData(RunDiff diff, GateAllowances allowances)
        : this(diff.Candidate) => (_diff, _allowances) = (diff, allowances);

    public bool HasBaseline => _diff is not null;

    /// <summary>The intents or entities that a rule is about, by name; null stands for the run as a whole.</summary>
    public IReadOnlyList<string?> Subjects(GateRule rule) => rule.Scope switch
    {
        GateScope.EachIntent => [.. ExpectedIntents().Distinct().Where(static intent => !intent.IsNone).Order(Intent.ByName).Select(static intent => intent.Name)],
        GateScope.EachEntity => [.. Entities()],
        _ => [rule.Name],
    };

    /// <summary>Every name that occurs, for those who misspell one.</summary>
    public IReadOnlyList<string> Names(GateScope scope) => scope == GateScope.Entity ? Entities() : [.. Labels().Select(static intent => intent.Name)];

    public bool IsKnown(GateRule rule) => rule.Scope switch
    {
        GateScope.Intent => Intent.Parse(rule.Name) is var intent && (intent.IsNone || Labels().Contains(intent)),
        GateScope.Entity => Entities().Contains(rule.Name!.Trim(), StringComparer.OrdinalIgnoreCase),
        _ => true,
    };

    public GateFigure Figure(GateRule rule, GateMetric metric, string? subject) => metric.Scope switch
    {
        GateScope.Intent => OfIntent(rule, metric, Intent.Parse(subject)),
        GateScope.Entity => OfEntity(rule, metric, subject!.Trim()),
        _ => Overall(rule, metric),
    };

    public bool IsNotWorseBy(double margin) => _diff!.Significance.PassRate?.IsNotWorseBy(margin) == true;

    /// <summary>The utterances that a broken rule is about.</summary>
    public IEnumerable<DiffItem> Items(GateMetric metric, string? subject)
    {
        if (metric.Lists is not { } kind || _diff is null)
        {
            return [];
        }

        IEnumerable<DiffItem> items = _diff.OfKind(kind).Where(item => !_allowances!.Allows(item));
        return subject is null ? items : items.Where(item => GateAllowances.Label(item) == Intent.Parse(subject));
    }

    private GateFigure Overall(GateRule rule, GateMetric metric)
    {
        if (_diff is null)
        {
            return GateFigure.Of(metric.OfRun(_run), _run.Kore.Assertions);
        }

        Significance significance = _diff.Significance;
        GateFigure figure = metric.IsOfChange ? GateFigure.Of(metric.OfDiff(_diff, _allowances!), _diff.Counts.Comparable)
            : IsRelative(rule) ? GateFigure.Of(metric.OfRun(_diff.Baseline), metric.OfRun(_diff.Candidate), Math.Min(_diff.Baseline.Kore.Assertions, _diff.Candidate.Kore.Assertions))
            : GateFigure.Of(metric.OfRun(_run), _run.Kore.Assertions);
        return figure with { P = significance.Test.MidP, IsWorse = significance.Test.Regressed > significance.Test.Fixed };
    }

    private GateFigure OfIntent(GateRule rule, GateMetric metric, Intent intent)
    {
        if (!metric.IsOfChange && !IsRelative(rule))
        {
            IntentMetrics now = _run.Classification.For(intent);
            return now.Support == 0 && metric.Kind != GateFigureKind.Count
                ? GateFigure.None(HasBaseline ? "the candidate's suite does not expect it any more" : "the suite does not expect it")
                : GateFigure.Of(metric.OfIntent(now), now.Support);
        }

        IntentChange? change = _diff!.ByIntent.FirstOrDefault(change => change.Intent == intent);
        if (change is not { Baseline.Support: > 0, Candidate.Support: > 0 })
        {
            return GateFigure.None(Incomparable(_diff.Baseline.Classification.Matrix.Support(intent), _run.Classification.Matrix.Support(intent)));
        }

        GateFigure figure = metric.IsOfChange
            ? GateFigure.Of(metric.OfIntentChange(change, _allowances!.CountOf(intent)), change.Candidate.Support)
            : GateFigure.Of(metric.OfIntent(change.Baseline), metric.OfIntent(change.Candidate), change.Candidate.Support);
        return figure with { Test = "q", P = change.Q, IsWorse = change.Regressed > change.Fixed };
    }

    private GateFigure OfEntity(GateRule rule, GateMetric metric, string entity)
    {
        EntityMetrics? now = Find(_run, entity);
        if (!metric.IsOfChange && !IsRelative(rule))
        {
            return now is null ? GateFigure.None(HasBaseline ? "the candidate's suite does not have it any more" : "the suite does not have it") : GateFigure.Of(metric.OfEntity(now), now.Support);
        }

        EntityChange? change = _diff!.ByEntity.FirstOrDefault(change => change.Name.Equals(entity, StringComparison.OrdinalIgnoreCase));
        if (change is null || IsEmpty(change.Baseline) || IsEmpty(change.Candidate))
        {
            return GateFigure.None(Incomparable(Find(_diff.Baseline, entity) is null ? 0 : 1, now is null ? 0 : 1));
        }

        return metric.IsOfChange
            ? GateFigure.Of(metric.OfEntityChange(change, _allowances!.CountOf(entity)), change.Candidate.Support)
            : GateFigure.Of(metric.OfEntity(change.Baseline), metric.OfEntity(change.Candidate), change.Candidate.Support);
    }

    private static bool IsRelative(GateRule rule) => rule.Comparison is GateComparison.MayFallBy or GateComparison.MayRiseBy;

    private static bool IsEmpty(EntityMetrics entity) => entity.Support + entity.Spurious == 0;

    private static EntityMetrics? Find(RunAnalysis run, string entity) => run.Entities.Entities.FirstOrDefault(one => one.Name.Equals(entity, StringComparison.OrdinalIgnoreCase));

    private static string Incomparable(long before, long now) =>
        now == 0 ? "the candidate's suite does not have it any more"
        : before == 0 ? "it has no baseline, because the baseline's suite does not have it"
        : "none of its assertions can be compared";

    private IEnumerable<Intent> Labels() => (_diff is null ? [] : _diff.Baseline.Classification.Matrix.Labels.Concat(_diff.ByIntent.Select(static change => change.Intent)))
        .Concat(_run.Classification.Matrix.Labels).Distinct().Order(Intent.ByName);

    /// <summary>The intents that the candidate's suite expects, those that can be compared, and those whose assertions were all removed from the suite.</summary>
    private IEnumerable<Intent> ExpectedIntents()
    {
        IEnumerable<Intent> now = _run.Classification.Matrix.Labels.Where(intent => _run.Classification.Matrix.Support(intent) > 0);
        return _diff is null ? now
            : now.Concat(_diff.ByIntent.Where(static change => change.Baseline.Support > 0).Select(static change => change.Intent))
                .Concat(_diff.OfKind(ChangeKind.Removed).Where(static item => item.Baseline!.IsScored).GroupBy(static item => item.Baseline!.ExpectedIntent)
                    .Where(removed => removed.Count() == _diff.Baseline.Classification.Matrix.Support(removed.Key)).Select(static removed => removed.Key));
    }

    private string[] Entities() =>
    [
        .. (_diff is null ? [] : _diff.Baseline.Entities.Entities).Concat(_run.Entities.Entities).Select(static entity => entity.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    ];
}
