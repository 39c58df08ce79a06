namespace KoreBT.Analysis.Tests;

public sealed class KoreSummaryTests
{
    [Fact]
    public void G1_counts_a_wrong_intent_once()
    {
        KoreSummary published = KoreSummary.From(Samples.Published);
        KoreSummary inDevelopment = KoreSummary.From(Samples.InDevelopment);

        Assert.Equal((5, 2, 3, 2), (published.TruePositives, published.TrueNegatives, published.FalsePositives, published.FalseNegatives));
        Assert.Equal((5, 1, 4, 2), (inDevelopment.TruePositives, inDevelopment.TrueNegatives, inDevelopment.FalsePositives, inDevelopment.FalseNegatives));
        Check(published, 0.625, 0.714286, 0.666667, 0.583333);
        Check(inDevelopment, 0.555556, 0.714286, 0.625, 0.5);
        Assert.Equal((2, 1), (published.WrongIntents, published.FalseAlarms));
    }

    [Fact]
    public void The_file_agrees_with_the_recount_where_its_verdicts_do() =>
        Assert.Equal(KoreSummary.From(Samples.Published), KoreSummary.FromRecorded(Samples.Published));

    [Fact]
    public void A_ratio_without_denominator_is_undefined()
    {
        KoreSummary nothing = new();

        Assert.Null(nothing.Precision);
        Assert.Null(nothing.Recall);
        Assert.Null(nothing.F1);
        Assert.Null(nothing.Success);
        Assert.Null(new KoreSummary { TrueNegatives = 3 }.F1);
    }

    [Fact]
    public void Ratios_have_Wilsons_intervals_and_undefined_ones_have_none()
    {
        KoreSummary published = KoreSummary.From(Samples.Published);

        Assert.Equal(Wilson.Of(5, 8), published.PrecisionInterval());
        Assert.Equal(Wilson.Of(5, 7), published.RecallInterval());
        Assert.Equal(Wilson.Of(7, 12), published.SuccessInterval());
        Assert.Equal(Wilson.Of(7, 12, 0.99), published.SuccessInterval(0.99));
        Assert.Null(new KoreSummary().PrecisionInterval());
        Assert.Null(new KoreSummary().RecallInterval());
        Assert.Null(new KoreSummary().SuccessInterval());
    }

    private static void Check(KoreSummary summary, double precision, double recall, double f1, double success)
    {
        Assert.Equal(precision, summary.Precision!.Value, 6);
        Assert.Equal(recall, summary.Recall!.Value, 6);
        Assert.Equal(f1, summary.F1!.Value, 6);
        Assert.Equal(success, summary.Success!.Value, 6);
    }
}
