namespace KoreBT.Analysis.Tests;

public sealed class ChiSquareTests
{
    /// <summary>Published by statsmodels, from R's <c>mcnemar.test</c>, and by the R package contingencytables.</summary>
    [Theory]
    [InlineData(121, 59, 21.35556, 3.815136e-06, 20.67222, 5.450095e-06)]
    [InlineData(70, 59, 0.9379845, 0.3327967, 0.7751938, 0.3786151)]
    [InlineData(80, 59, 3.172662, 0.07488031, 2.877698, 0.08981434)]
    [InlineData(30, 60, 10, 0.001565402, 9.344444, 0.002236624)]
    [InlineData(10, 30, 10, 0.001565402, 9.025, 0.002663119)]
    [InlineData(10, 10, 0, 1, 0, 1)]
    [InlineData(6, 16, 4.545455, 0.03300626, 3.681818, 0.05500883)]
    [InlineData(1, 7, 4.5, 0.03389485, 3.125, 0.07709987)]
    public void McNemars_large_sample_forms_are_the_published_ones(int regressed, int @fixed, double statistic, double p, double corrected, double correctedP)
    {
        McNemar test = McNemar.Test(regressed, @fixed);

        Near.Equal(statistic, test.ChiSquare!.Value.Statistic, 1e-6);
        Near.Equal(p, test.ChiSquare.Value.P, 1e-6);
        Near.Equal(corrected, test.CorrectedChiSquare!.Value.Statistic, 1e-6);
        Near.Equal(correctedP, test.CorrectedChiSquare.Value.P, 1e-6);
    }

    [Fact]
    public void Nothing_that_changed_makes_no_statistic()
    {
        Assert.Null(McNemar.Test(0, 0).ChiSquare);
        Assert.Null(McNemar.Test(0, 0).CorrectedChiSquare);
    }
}
