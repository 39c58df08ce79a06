namespace KoreBT.Analysis;

/// <summary>The metrics of one intent.</summary>
internal static class IntentGateMetrics
{
    public static IReadOnlyList<GateMetric> All { get; } =
    [
        Share("precision", "textbook precision", static intent => intent.Precision),
        Share("recall", "textbook recall", static intent => intent.Recall, hasTest: true),
        Share("f1", "textbook F1", static intent => intent.F1, hasTest: true),
        Share("f0.5", "textbook F0.5", static intent => intent.FBeta(0.5), hasTest: true),
        Share("f2", "textbook F2", static intent => intent.FBeta(2), hasTest: true),
        Count("support", "number of expectations", static intent => intent.Support),
        Count("predicted", "number of predictions", static intent => intent.Predicted),
        Change("regressed", "number of regressed assertions", higherIsBetter: false, hasTest: true, static (change, allowed) => change.Regressed - allowed),
        Change("netRegressed", "number of regressed assertions less that of fixed ones", higherIsBetter: false, hasTest: true, static (change, allowed) => change.Regressed - allowed - change.Fixed),
        Change("fixed", "number of fixed assertions", higherIsBetter: true, hasTest: false, static (change, _) => change.Fixed),
    ];

    private static GateMetric Share(string name, string title, Func<IntentMetrics, double?> of, bool hasTest = false) =>
        new(GateScope.Intent, name, title, GateFigureKind.Share, higherIsBetter: true, isOfChange: false) { HasTest = hasTest, OfIntent = of };

    private static GateMetric Count(string name, string title, Func<IntentMetrics, double?> of) =>
        new(GateScope.Intent, name, title, GateFigureKind.Count, higherIsBetter: null, isOfChange: false) { OfIntent = of };

    private static GateMetric Change(string name, string title, bool higherIsBetter, bool hasTest, Func<IntentChange, int, double?> of) =>
        new(GateScope.Intent, name, title, GateFigureKind.Count, higherIsBetter, isOfChange: true) { HasTest = hasTest, Lists = higherIsBetter ? null : ChangeKind.Regressed, OfIntentChange = of };
}
