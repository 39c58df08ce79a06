namespace KoreBT.Analysis;

/// <summary>The metrics of one entity.</summary>
internal static class EntityGateMetrics
{
    public static IReadOnlyList<GateMetric> All { get; } =
    [
        Share("precision", "precision of the values", static entity => entity.Precision),
        Share("recall", "recall of the values", static entity => entity.Recall),
        Share("f1", "F1 of the values", static entity => entity.F1),
        Count("support", "number of expected values", higherIsBetter: null, static entity => entity.Support),
        Count("wrongValue", "number of wrong values", higherIsBetter: false, static entity => entity.WrongValue),
        Count("missed", "number of missed values", higherIsBetter: false, static entity => entity.Missed),
        Count("spurious", "number of values that nobody expected", higherIsBetter: false, static entity => entity.Spurious),
        Change("regressed", "number of regressed assertions", higherIsBetter: false, static (change, allowed) => change.Regressed - allowed),
        Change("netRegressed", "number of regressed assertions less that of fixed ones", higherIsBetter: false, static (change, allowed) => change.Regressed - allowed - change.Fixed),
        Change("fixed", "number of fixed assertions", higherIsBetter: true, static (change, _) => change.Fixed),
    ];

    private static GateMetric Share(string name, string title, Func<EntityMetrics, double?> of) =>
        new(GateScope.Entity, name, title, GateFigureKind.Share, higherIsBetter: true, isOfChange: false) { OfEntity = of };

    private static GateMetric Count(string name, string title, bool? higherIsBetter, Func<EntityMetrics, double?> of) =>
        new(GateScope.Entity, name, title, GateFigureKind.Count, higherIsBetter, isOfChange: false) { OfEntity = of };

    private static GateMetric Change(string name, string title, bool higherIsBetter, Func<EntityChange, int, double?> of) =>
        new(GateScope.Entity, name, title, GateFigureKind.Count, higherIsBetter, isOfChange: true) { OfEntityChange = of };
}
