namespace KoreBT.Analysis.Tests;

public sealed class ClassificationReportTests
{
    [Fact]
    public void G1_the_worked_example_in_both_versions()
    {
        ClassificationReport published = ClassificationReport.From(Samples.Published);
        ClassificationReport inDevelopment = ClassificationReport.From(Samples.InDevelopment);

        Check(published.Micro, 0.625, 0.555556, 0.588235);
        Check(published.Macro, 0.722222, 0.555556, 0.611111);
        Check(published.Weighted, 0.666667, 0.555556, 0.592593);
        Check(published.For(Intent.Parse("Book Ride")), 0.5, 0.5, 0.5, 4);
        Check(published.For(Intent.Parse("Cancel Ride")), 0.666667, 0.666667, 0.666667, 3);
        Check(published.For(Intent.Parse("Report Lost Item")), 1, 0.5, 0.666667, 2);
        Check(inDevelopment.Micro, 0.555556, 0.555556, 0.555556);
        Check(inDevelopment.Macro, 0.366667, 0.583333, 0.444444);
        Check(inDevelopment.Weighted, 0.377778, 0.555556, 0.444444);
        Check(inDevelopment.For(Intent.Parse("Book Ride")), 0.6, 0.75, 0.666667, 4);
        Check(inDevelopment.For(Intent.Parse("Cancel Ride")), null, 0, 0, 3);
        Check(inDevelopment.For(Intent.Parse("Report Lost Item")), 0.5, 1, 0.666667, 2);
    }

    [Fact]
    public void G1_with_no_intent_as_a_label()
    {
        ClassificationReport report = ClassificationReport.From(Samples.Published, new() { Labels = LabelSet.Observed.WithNone() });

        Near(0.583333, report.Accuracy);
        Near(0.601190, report.Macro.F1);
        Near(0.587302, report.Weighted.F1);
        Near(0.583333, report.Micro.F1);
        Check(report.None, 0.5, 0.666667, 0.571429, 3);
    }

    [Fact]
    public void G2_three_classes()
    {
        ClassificationReport report = Report("0 1 2 2 2", "0 0 2 2 1");

        Check(report.For(Intent.Parse("0")), 0.5, 1, 0.666667, 1);
        Check(report.For(Intent.Parse("1")), 0, 0, 0, 1);
        Check(report.For(Intent.Parse("2")), 1, 0.666667, 0.8, 3);
        Near(0.6, report.Accuracy);
        Check(report.Macro, 0.5, 0.555556, 0.488889);
        Check(report.Weighted, 0.7, 0.6, 0.613333);
    }

    [Fact]
    public void G3_explicit_labels_that_do_not_cover_every_answer()
    {
        ClassificationReport report = Report("1 1 1", "1 1 0", LabelSet.Explicit("123".Select(digit => Intent.Parse(digit.ToString()))));

        Check(report.Micro, 1, 0.666667, 0.8);
        Check(report.Macro, 0.333333, 0.222222, 0.266667);
        Check(report.Weighted, 1, 0.666667, 0.8);
        Assert.Equal("explicit", report.Labels.Name);
    }

    [Fact]
    public void G4_classes_that_are_never_right()
    {
        ClassificationReport report = Report("0 1 2 0 1 2", "0 2 1 0 0 1");

        Check(report.For(Intent.Parse("0")), 0.666667, 1, 0.8, 2);
        Check(report.For(Intent.Parse("1")), 0, 0, 0, 2);
        Check(report.Macro, 0.222222, 0.333333, 0.266667);
        Check(report.Micro, 0.333333, 0.333333, 0.333333);
    }

    [Fact]
    public void G5_an_absent_class_lowers_the_macro_average()
    {
        Near(0.777778, Report("2 1 0 0", "2 1 0 1").Macro.F1);
        Near(0.583333, Report("2 1 0 0", "2 1 0 1", LabelSet.Explicit("0123".Select(digit => Intent.Parse(digit.ToString())))).Macro.F1);
    }

    [Theory]
    [InlineData(ZeroDivision.One, 0.8, 0.8, 0.6)]
    [InlineData(ZeroDivision.Zero, 0.4, 0.4, 0.4)]
    [InlineData(ZeroDivision.Exclude, 0.666667, 0.666667, 0.5)]
    public void G6_undefined_values_count_as_the_policy_says(ZeroDivision policy, double precision, double recall, double f1)
    {
        LabelSet labels = LabelSet.Explicit("N Au Af Ab T".Split(' ').Select(Intent.Parse));
        ClassificationReport report = ClassificationReport.From(
            Samples.Labelled("N Au Ab".Split(' '), "N Af Ab".Split(' ')), new() { Labels = labels, ZeroDivision = policy });

        Check(report.Macro, precision, recall, f1);
        Assert.Null(report.For(Intent.Parse("T")).F1);
        Assert.Null(report.For(Intent.Parse("Au")).Precision);
    }

    [Fact]
    public void G6_weighted_average_with_undefined_as_one()
    {
        LabelSet labels = LabelSet.Explicit("N Au Af Ab T".Split(' ').Select(Intent.Parse));
        ClassificationReport report = ClassificationReport.From(
            Samples.Labelled("N Au Ab".Split(' '), "N Af Ab".Split(' ')), new() { Labels = labels, ZeroDivision = ZeroDivision.One });

        Check(report.Weighted, 1, 0.666667, 0.666667);
    }

    [Fact]
    public void G7_one_intent_takes_from_another()
    {
        ClassificationReport report = Report("i1 i2 i2 i2 i2", "i1 i1 i1 i2 i2");

        Check(report.For(Intent.Parse("i1")), 0.333333, 1, 0.5, 1);
        Check(report.For(Intent.Parse("i2")), 1, 0.5, 0.666667, 4);
        Assert.Equal(3, report.For(Intent.Parse("i1")).Predicted);
    }

    [Fact]
    public void A_run_of_nothing_but_no_intent_has_no_averages()
    {
        ClassificationReport report = ClassificationReport.From(TestRun.From([UtteranceResult.Of("hi", "", "")]));

        Assert.Empty(report.Intents);
        Assert.Null(report.Macro.F1);
        Assert.Null(report.Micro.F1);
        Assert.Null(report.Weighted.F1);
        Assert.Equal(1, report.Accuracy);
    }

    [Fact]
    public void Expected_labels_leave_out_what_was_only_predicted()
    {
        TestRun run = Samples.Labelled("A A".Split(' '), "A X".Split(' '));

        Assert.Equal(["A", "X"], ClassificationReport.From(run).Intents.Select(intent => intent.Intent.Name));
        Assert.Equal(["A"], ClassificationReport.From(run, new() { Labels = LabelSet.Expected }).Intents.Select(intent => intent.Intent.Name));
    }

    [Fact]
    public void Labels_that_differ_by_case_are_one_intent() =>
        Assert.Equal("a", Assert.Single(Report("a A a", "A a A").Intents).Intent.Name, ignoreCase: true);

    /// <summary>From the counts 5, 3 and 4 of the summed intents of the worked example, 2, 2, 2 of the first intent, 2, 1, 1 of the second and 1, 0, 1 of the third, by hand.</summary>
    [Theory]
    [InlineData(0, 0.625, 0.722222, 0.666667)]
    [InlineData(0.5, 25.0 / 41, 0.666667, 0.629630)]
    [InlineData(1, 0.588235, 0.611111, 0.592593)]
    [InlineData(2, 25.0 / 44, 0.574074, 0.567901)]
    public void Recall_counts_beta_times_as_much_as_precision(double beta, double micro, double macro, double weighted)
    {
        FBetaAverages averages = ClassificationReport.From(Samples.Published).FBeta(beta);

        Assert.Equal(beta, averages.Beta);
        Near(micro, averages.Micro);
        Near(macro, averages.Macro);
        Near(weighted, averages.Weighted);
    }

    [Fact]
    public void Beta_of_one_is_F1_to_the_last_bit()
    {
        ClassificationReport report = ClassificationReport.From(Samples.InDevelopment);
        FBetaAverages averages = report.FBeta(1);

        Assert.Equal((report.Micro.F1, report.Macro.F1, report.Weighted.F1), (averages.Micro, averages.Macro, averages.Weighted));
        Assert.All(report.Intents, intent => Assert.Equal(intent.F1, intent.FBeta(1)));
        Assert.All(report.Intents, intent => Assert.Equal(intent.Precision, intent.FBeta(0)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_beta_that_is_no_weight_is_refused(double beta)
    {
        ClassificationReport report = ClassificationReport.From(Samples.Published);

        Assert.Throws<ArgumentOutOfRangeException>(() => report.None.FBeta(beta));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.FBeta(beta));
    }

    [Fact]
    public void Shares_have_Wilsons_intervals_and_those_without_a_denominator_have_none()
    {
        ClassificationReport report = ClassificationReport.From(Samples.InDevelopment);
        IntentMetrics neverPredicted = report.For(Intent.Parse("Cancel Ride"));

        Assert.Equal(Wilson.Of(6, 12), report.AccuracyInterval());
        Assert.Equal(Wilson.Of(6, 12, 0.9), report.AccuracyInterval(0.9));
        Assert.Null(neverPredicted.PrecisionInterval());
        Assert.Equal(Wilson.Of(0, 3), neverPredicted.RecallInterval());
        Assert.Equal(Wilson.Of(3, 5), report.For(Intent.Parse("Book Ride")).PrecisionInterval());
        Assert.Null(report.For(Intent.Parse("Nobody")).RecallInterval());
        Assert.Null(ClassificationReport.From(new RunTally().Matrix).AccuracyInterval());
        Assert.Throws<ArgumentOutOfRangeException>(() => report.AccuracyInterval(1));
    }

    private static ClassificationReport Report(string expected, string predicted, LabelSet? labels = null) =>
        ClassificationReport.From(Samples.Labelled(expected.Split(' '), predicted.Split(' ')), new() { Labels = labels ?? LabelSet.Observed });

    private static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        Assert.Equal(expected ?? 0, actual ?? 0, 6);
    }

    private static void Check(AverageMetrics average, double precision, double recall, double f1)
    {
        Near(precision, average.Precision);
        Near(recall, average.Recall);
        Near(f1, average.F1);
    }

    private static void Check(IntentMetrics intent, double? precision, double recall, double f1, long support)
    {
        Near(precision, intent.Precision);
        Near(recall, intent.Recall);
        Near(f1, intent.F1);
        Assert.Equal(support, intent.Support);
    }
}
