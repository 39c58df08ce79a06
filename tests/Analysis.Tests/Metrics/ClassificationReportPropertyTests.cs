using CsCheck;

namespace KoreBT.Analysis.Tests;

/// <summary>What holds for the textbook's numbers of any run.</summary>
public sealed class ClassificationReportPropertyTests
{
    private static readonly string[] Names = ["A", "B", "C", "D", "E", "None"];

    private static readonly int[] Positions = [0, 1, 2, 3, 4];

    private static readonly Gen<(string Expected, string Predicted)[]> Answers = Gen.Select(Gen.OneOf(Names), Gen.OneOf(Names)).Array[0, 60];

    private static readonly Gen<LabelSet> LabelSets = Gen.OneOf(
        LabelSet.Observed, LabelSet.Observed.WithNone(), LabelSet.Expected, LabelSet.Expected.WithNone(), LabelSet.Explicit([Intent.Parse("B"), Intent.Parse("E"), Intent.Parse("absent")]));

    private static readonly Gen<ZeroDivision> Policies = Gen.OneOf(ZeroDivision.Zero, ZeroDivision.One, ZeroDivision.Exclude);

    private static readonly Gen<ClassificationOptions> Options = Gen.Select(LabelSets, Policies, static (labels, policy) => new ClassificationOptions { Labels = labels, ZeroDivision = policy });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Gen.Select(Answers, Options, Gen.Int[0, 1000]).Sample(static (answers, options, seed) =>
        Same(Report(answers, options), Report([.. answers.OrderBy(answer => HashCode.Combine(answer, seed))], options)));

    [Fact]
    public void Copies_of_all_rows_multiply_the_counts_and_keep_the_ratios() => Gen.Select(Answers, Options, Gen.Int[2, 5]).Sample(static (answers, options, copies) =>
    {
        ClassificationReport once = Report(answers, options);
        ClassificationReport many = Report([.. Enumerable.Repeat(answers, copies).SelectMany(static copy => copy)], options);

        Assert.Equal(once.Matrix.Total * copies, many.Matrix.Total);
        Assert.Equal(once.Intents.Select(intent => (intent.Intent, intent.TruePositives * copies, intent.FalsePositives * copies, intent.FalseNegatives * copies)),
            many.Intents.Select(static intent => (intent.Intent, intent.TruePositives, intent.FalsePositives, intent.FalseNegatives)));
        SameRatios(once, many);
    });

    [Fact]
    public void Other_names_leave_every_figure_as_it_was() => Gen.Select(Answers, Policies, Gen.Shuffle(Positions)).Sample(static (answers, policy, shuffled) =>
    {
        string Renamed(string name) => name == "None" ? name : Names[shuffled[Array.IndexOf(Names, name)]];
        ClassificationReport before = Report(answers, new() { ZeroDivision = policy });
        ClassificationReport after = Report([.. answers.Select(answer => (Renamed(answer.Expected), Renamed(answer.Predicted)))], new() { ZeroDivision = policy });

        SameRatios(before, after);
        Assert.All(before.Intents, intent => Assert.Equal(intent with { Intent = Intent.Parse(Renamed(intent.Intent.Name)) }, after.For(Intent.Parse(Renamed(intent.Intent.Name)))));
    });

    [Fact]
    public void Any_number_of_shards_merges_into_the_whole_in_any_order() => Gen.Select(Answers.Array[0, 6], Options).Sample(static (shards, options) =>
    {
        RunTally there = new();
        RunTally back = new();
        foreach ((string Expected, string Predicted)[] shard in shards)
        {
            there.Merge(Tally(shard));
        }

        foreach ((string Expected, string Predicted)[] shard in shards.Reverse())
        {
            back.Merge(Tally(shard));
        }

        RunTally whole = Tally([.. shards.SelectMany(static shard => shard)]);
        Assert.Equal((whole.Kore, whole.Kore), (there.Kore, back.Kore));
        Same(ClassificationReport.From(whole.Matrix, options), ClassificationReport.From(there.Matrix, options));
        Same(ClassificationReport.From(whole.Matrix, options), ClassificationReport.From(back.Matrix, options));
    });

    [Fact]
    public void Swapping_label_and_answer_swaps_precision_and_recall() => Answers.Sample(static answers =>
    {
        ClassificationReport there = Report(answers, new());
        ClassificationReport back = Report([.. answers.Select(static answer => (answer.Predicted, answer.Expected))], new());

        Assert.All(there.Intents.Zip(back.Intents), static pair => Assert.Equal(
            (pair.First.Precision, pair.First.Recall, pair.First.F1), (pair.Second.Recall, pair.Second.Precision, pair.Second.F1)));
        Assert.Equal((there.Accuracy, there.Micro.F1), (back.Accuracy, back.Micro.F1));
        Close(there.Mcc, back.Mcc);
        Close(there.Kappa, back.Kappa);
    });

    /// <summary>Over all labels, micro and weighted averages know no more than the accuracy; see docs/metrics.md.</summary>
    [Fact]
    public void Over_every_label_micro_averages_and_weighted_recall_are_the_accuracy() => Answers.Sample(static answers =>
    {
        ClassificationReport report = Report(answers, new() { Labels = LabelSet.Observed.WithNone() });

        Assert.Equal((report.Accuracy, report.Accuracy, report.Accuracy), (report.Micro.Precision, report.Micro.Recall, report.Micro.F1));
        Close(report.Accuracy, report.Weighted.Recall);
    });

    [Fact]
    public void F_measures_lie_between_precision_and_recall_and_a_larger_beta_takes_them_nearer_to_recall() => Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[0, 50], Gen.Double[0, 5], Gen.Double[0, 5]).Sample(static (tp, fp, fn, one, other) =>
    {
        IntentMetrics intent = new(Intent.Parse("A"), tp, fp, fn);
        double? smaller = intent.FBeta(Math.Min(one, other));
        double? larger = intent.FBeta(Math.Max(one, other));
        if (intent is not { Precision: { } precision, Recall: { } recall })
        {
            // Without predictions, or without expectations, nothing was right: F is 0 where it is defined at all.
            Assert.True(smaller is null or 0);
            return;
        }

        Assert.InRange(larger!.Value, Math.Min(precision, recall) - 1e-12, Math.Max(precision, recall) + 1e-12);
        Assert.True(Math.Abs(larger.Value - recall) <= Math.Abs(smaller!.Value - recall) + 1e-12);
    });

    [Fact]
    public void Intervals_hold_the_share_they_belong_to() => Gen.Select(Answers, Gen.Double[0.01, 0.999]).Sample(static (answers, level) =>
    {
        ClassificationReport report = Report(answers, new());
        KoreSummary kore = Tally(answers).Kore;

        Holds(report.Accuracy, report.AccuracyInterval(level));
        Holds(kore.Success, kore.SuccessInterval(level));
        Holds(kore.Precision, kore.PrecisionInterval(level));
        Holds(kore.Recall, kore.RecallInterval(level));
        Assert.All(report.Intents, intent =>
        {
            Holds(intent.Precision, intent.PrecisionInterval(level));
            Holds(intent.Recall, intent.RecallInterval(level));
        });
    });

    [Fact]
    public void Every_figure_stays_within_its_bounds() => Gen.Select(Answers, Options).Sample(static (answers, options) =>
    {
        ClassificationReport report = Report(answers, options);
        double?[] shares =
        [
            report.Accuracy, report.BalancedAccuracy, report.Micro.Precision, report.Micro.Recall, report.Micro.F1, report.Macro.Precision, report.Macro.Recall, report.Macro.F1,
            report.Weighted.Precision, report.Weighted.Recall, report.Weighted.F1,
        ];

        Assert.All(shares, static share => Assert.True(share is null or (>= 0 and <= 1 + 1e-12)));
        Assert.True(report.Mcc is null or (>= -1 - 1e-12 and <= 1 + 1e-12));
        Assert.True(report.Kappa is null or (>= -1 - 1e-12 and <= 1 + 1e-12));
    });

    private static RunTally Tally((string Expected, string Predicted)[] answers) => RunTally.Of(answers.Select(static answer => UtteranceResult.Of("hi", answer.Expected, answer.Predicted)));

    private static ClassificationReport Report((string Expected, string Predicted)[] answers, ClassificationOptions options) => ClassificationReport.From(Tally(answers).Matrix, options);

    private static void Same(ClassificationReport one, ClassificationReport other)
    {
        Assert.Equal(one.Intents, other.Intents);
        Assert.Equal(one.Matrix.Confusions, other.Matrix.Confusions);
        Assert.Equal((one.Accuracy, one.BalancedAccuracy, one.Mcc, one.Kappa), (other.Accuracy, other.BalancedAccuracy, other.Mcc, other.Kappa));
        Assert.Equal((one.Micro, one.Macro, one.Weighted, one.None), (other.Micro, other.Macro, other.Weighted, other.None));
    }

    private static void SameRatios(ClassificationReport one, ClassificationReport other)
    {
        foreach ((AverageMetrics left, AverageMetrics right) in new[] { (one.Micro, other.Micro), (one.Macro, other.Macro), (one.Weighted, other.Weighted) })
        {
            Close(left.Precision, right.Precision);
            Close(left.Recall, right.Recall);
            Close(left.F1, right.F1);
        }

        Close(one.Accuracy, other.Accuracy);
        Close(one.BalancedAccuracy, other.BalancedAccuracy);
        Close(one.Mcc, other.Mcc);
        Close(one.Kappa, other.Kappa);
        FBetaAverages before = one.FBeta(2);
        FBetaAverages after = other.FBeta(2);
        Close(before.Micro, after.Micro);
        Close(before.Macro, after.Macro);
        Close(before.Weighted, after.Weighted);
    }

    private static void Close(double? one, double? other)
    {
        Assert.Equal(one.HasValue, other.HasValue);
        Assert.Equal(one ?? 0, other ?? 0, 1e-12);
    }

    private static void Holds(double? share, Interval? interval)
    {
        Assert.Equal(share.HasValue, interval.HasValue);
        Assert.True(share is not { } known || (interval!.Value.Low <= known && known <= interval.Value.High));
    }
}
