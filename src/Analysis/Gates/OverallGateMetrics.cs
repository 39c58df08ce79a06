namespace KoreBT.Analysis;

/// <summary>The metrics of a run as a whole.</summary>
internal static class OverallGateMetrics
{
    public static IReadOnlyList<GateMetric> All { get; } =
    [
        Textbook("accuracy", "accuracy", static report => report.Accuracy),
        Textbook("balancedAccuracy", "balanced accuracy", static report => report.BalancedAccuracy),
        Textbook("macroPrecision", "macro precision", static report => report.Macro.Precision),
        Textbook("macroRecall", "macro recall", static report => report.Macro.Recall),
        Textbook("macroF1", "macro F1", static report => report.Macro.F1),
        Textbook("macroF0.5", "macro F0.5", static report => report.FBeta(0.5).Macro),
        Textbook("macroF2", "macro F2", static report => report.FBeta(2).Macro),
        Textbook("microPrecision", "micro precision", static report => report.Micro.Precision),
        Textbook("microRecall", "micro recall", static report => report.Micro.Recall),
        Textbook("microF1", "micro F1", static report => report.Micro.F1),
        Textbook("weightedPrecision", "weighted precision", static report => report.Weighted.Precision),
        Textbook("weightedRecall", "weighted recall", static report => report.Weighted.Recall),
        Textbook("weightedF1", "weighted F1", static report => report.Weighted.F1),
        Textbook("mcc", "Matthews' coefficient", static report => report.Mcc, GateFigureKind.Coefficient),
        Textbook("kappa", "Cohen's kappa", static report => report.Kappa, GateFigureKind.Coefficient),
        OfRun("falseAlarmRate", "rate of false alarms (an intent where none was expected)", GateFigureKind.Share, higherIsBetter: false, static run => 1 - run.Classification.None.Recall, hasTest: true),

        OfRun("koreSuccess", "success as Kore counts, (TP + TN) / all", GateFigureKind.Share, higherIsBetter: true, static run => run.Kore.Success, hasTest: true),
        OfRun("korePrecision", "precision as Kore counts, TP / (TP + FP)", GateFigureKind.Share, higherIsBetter: true, static run => run.Kore.Precision, hasTest: true),
        OfRun("koreRecall", "recall as Kore counts, TP / (TP + FN), which no wrong intent lowers", GateFigureKind.Share, higherIsBetter: true, static run => run.Kore.Recall, hasTest: true),
        OfRun("koreF1", "F1 as Kore counts", GateFigureKind.Share, higherIsBetter: true, static run => run.Kore.F1, hasTest: true),

        OfRun("entityPrecision", "precision of the values of all entities", GateFigureKind.Share, higherIsBetter: true, static run => run.Entities.Total.Precision),
        OfRun("entityRecall", "recall of the values of all entities", GateFigureKind.Share, higherIsBetter: true, static run => run.Entities.Total.Recall),
        OfRun("entityF1", "F1 of the values of all entities", GateFigureKind.Share, higherIsBetter: true, static run => run.Entities.Total.F1),
        OfRun("entitySuccess", "share of assertions with entities whose every entity is right", GateFigureKind.Share, higherIsBetter: true, static run => run.Entities.Success),

        OfRun("assertions", "number of scored assertions", GateFigureKind.Count, higherIsBetter: null, static run => run.Kore.Assertions),
        OfRun("unscored", "number of assertions without a verdict", GateFigureKind.Count, higherIsBetter: false, static run => run.Kore.Unscored),
        OfRun("unscoredShare", "share of assertions without a verdict", GateFigureKind.Share, higherIsBetter: false, static run => Ratio.Of(run.Kore.Unscored, run.Kore.Assertions + run.Kore.Unscored)),
        OfRun("disagreements", "number of verdicts in the file that the two intents do not bear out", GateFigureKind.Count, higherIsBetter: false, static run => run.OutcomeDisagreements),

        Change("regressed", "number of regressed assertions", GateFigureKind.Count, higherIsBetter: false, static (diff, allowances) => diff.Counts.Regressed - allowances.Items.Count, hasTest: true, lists: ChangeKind.Regressed),
        Change("netRegressed", "number of regressed assertions less that of fixed ones", GateFigureKind.Count, higherIsBetter: false, static (diff, allowances) => diff.Counts.Regressed - allowances.Items.Count - diff.Counts.Fixed, hasTest: true, lists: ChangeKind.Regressed),
        Change("regressionRate", "share of utterances that passed before and regressed", GateFigureKind.Share, higherIsBetter: false, static (_, allowances) => allowances.RegressionRate, hasTest: true, lists: ChangeKind.Regressed),
        Change("fixed", "number of fixed assertions", GateFigureKind.Count, higherIsBetter: true, static (diff, _) => diff.Counts.Fixed),
        Change("fixRate", "share of utterances that failed before and were fixed", GateFigureKind.Share, higherIsBetter: true, static (diff, _) => diff.Significance.FixRate),
        Change("churn", "share of comparable assertions whose verdict or wrong answer changed", GateFigureKind.Share, higherIsBetter: false, static (diff, _) => diff.Significance.Churn),
        Change("changedWrongAnswer", "number of assertions that are wrong in another way", GateFigureKind.Count, higherIsBetter: null, static (diff, _) => diff.Counts.ChangedWrongAnswer, lists: ChangeKind.ChangedWrongAnswer),
        Change("stillFailing", "number of assertions that are wrong in the same way", GateFigureKind.Count, higherIsBetter: false, static (diff, _) => diff.Counts.StillFailing, lists: ChangeKind.StillFailing),
        Change("added", "number of assertions that only the candidate has", GateFigureKind.Count, higherIsBetter: null, static (diff, _) => diff.Counts.Added, lists: ChangeKind.Added),
        Change("removed", "number of assertions that only the baseline has", GateFigureKind.Count, higherIsBetter: null, static (diff, _) => diff.Counts.Removed, lists: ChangeKind.Removed),
        Change("expectationChanged", "number of assertions of which the suite expects something else", GateFigureKind.Count, higherIsBetter: null, static (diff, _) => diff.Counts.ExpectationChanged, lists: ChangeKind.ExpectationChanged),
        Change("pairedShare", "share of the larger run's assertions that are in both runs", GateFigureKind.Share, higherIsBetter: true,
            static (diff, _) => Ratio.Of(diff.Counts.Paired, diff.Counts.Paired + Math.Max(diff.Counts.Added, diff.Counts.Removed))),
        new GateMetric(GateScope.Overall, "passRate", "pass rate by utterance", GateFigureKind.Share, higherIsBetter: true, isOfChange: true)
        {
            Comparisons = [GateComparison.MayFallBy, GateComparison.NotWorseBy],
            HasTest = true,
            Lists = ChangeKind.Regressed,
            OfDiff = static (diff, _) => diff.Significance.PassRate?.Value,
        },
    ];

    private static GateMetric Textbook(string name, string title, Func<ClassificationReport, double?> of, GateFigureKind kind = GateFigureKind.Share) =>
        OfRun(name, $"textbook {title}", kind, higherIsBetter: true, run => of(run.Classification), hasTest: true);

    private static GateMetric OfRun(string name, string title, GateFigureKind kind, bool? higherIsBetter, Func<RunAnalysis, double?> of, bool hasTest = false) =>
        new(GateScope.Overall, name, title, kind, higherIsBetter, isOfChange: false) { HasTest = hasTest, OfRun = of };

    private static GateMetric Change(string name, string title, GateFigureKind kind, bool? higherIsBetter, Func<RunDiff, GateAllowances, double?> of, bool hasTest = false, ChangeKind? lists = null) =>
        new(GateScope.Overall, name, title, kind, higherIsBetter, isOfChange: true) { HasTest = hasTest, Lists = lists, OfDiff = of };
}
