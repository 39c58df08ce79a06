namespace KoreBT.Analysis.Tests;

public sealed class ChiSquareTests
{
    /// <summary>Published by statsmodels, from R's <c>mcnemar.test</c>, and by the R package contingencytables.</summary>
    [Theory]
    [InlineData(121, 59, "21.35556", "3.815136e-06", "20.67222", "5.450095e-06")]
    [InlineData(70, 59, "0.9379845", "0.3327967", "0.7751938", "0.3786151")]
    [InlineData(80, 59, "3.172662", "0.07488031", "2.877698", "0.08981434")]
    [InlineData(30, 60, "10", "0.001565402", "9.344444", "0.002236624")]
    [InlineData(10, 30, "10", "0.001565402", "9.025", "0.002663119")]
    [InlineData(10, 10, "0", "1", "0", "1")]
    [InlineData(6, 16, "4.545455", "0.03300626", "3.681818", "0.05500883")]
    [InlineData(1, 7, "4.5", "0.03389485", "3.125", "0.07709987")]
    public void McNemars_large_sample_forms_are_the_published_ones(int regressed, int @fixed, string statistic, string p, string corrected, string correctedP)
    {
        McNemar test = McNemar.Test(regressed, @fixed);

        Near.Printed(statistic, test.ChiSquare!.Value.Statistic);
        Near.Printed(p, test.ChiSquare.Value.P);
        Near.Printed(corrected, test.CorrectedChiSquare!.Value.Statistic);
        Near.Printed(correctedP, test.CorrectedChiSquare.Value.P);
    }

    /// <summary>Counts from the same places, without published p values.</summary>
    [Theory]
    [InlineData(25, 2, "19.59259", "17.92593")]
    [InlineData(11, 1, "8.333333", "6.75")]
    [InlineData(25, 15, "2.5", "2.025")]
    public void McNemars_statistics_are_those_of_the_formulas(int regressed, int @fixed, string statistic, string corrected)
    {
        Near.Printed(statistic, McNemar.Test(regressed, @fixed).ChiSquare!.Value.Statistic);
        Near.Printed(corrected, McNemar.Test(regressed, @fixed).CorrectedChiSquare!.Value.Statistic);
    }

    [Fact]
    public void Nothing_that_changed_makes_no_statistic()
    {
        Assert.Null(McNemar.Test(0, 0).ChiSquare);
        Assert.Null(McNemar.Test(0, 0).CorrectedChiSquare);
    }
}
