namespace KoreBT.Analysis.Tests;

public sealed class AgreementTests
{
    /// <summary>Computed with Python from the published formulas; the balanced accuracy of the third row, and MCC and kappa of the last two, stand in the documentation of scikit-learn.</summary>
    [Theory]
    [InlineData("A A A A B B B C C - - -", "A A B - B A B - C - A -", 0.432772, 0.428571, 0.583333)]
    [InlineData("0 1 2 2 2", "0 0 2 2 1", 0.400892, 0.375, 0.555556)]
    [InlineData("0 1 0 0 1 0", "0 1 0 0 0 1", 0.25, 0.25, 0.625)]
    [InlineData("p p p n", "p n p p", -0.333333, -0.333333, 0.333333)]
    [InlineData("neg pos neg neu pos", "neg pos neg neu neg", 0.734968, 0.6875, 0.833333)]
    public void Agreement_is_that_of_the_formulas(string expected, string predicted, double mcc, double kappa, double balanced)
    {
        ClassificationReport report = Report(expected, predicted);

        Assert.Equal(mcc, report.Mcc!.Value, 1e-6);
        Assert.Equal(kappa, report.Kappa!.Value, 1e-6);
        Assert.Equal(balanced, report.BalancedAccuracy!.Value, 1e-6);
    }

    [Theory]
    [InlineData("A A A", "A A A", null, null, 1.0)]
    [InlineData("A A A", "B B B", null, 0.0, 0.0)]
    [InlineData("A A B", "A A A", null, 0.0, 0.5)]
    public void What_one_label_alone_cannot_tell_is_undefined(string expected, string predicted, double? mcc, double? kappa, double balanced)
    {
        ClassificationReport report = Report(expected, predicted);

        Assert.Equal((mcc, kappa, balanced), (report.Mcc, report.Kappa, report.BalancedAccuracy));
    }

    [Fact]
    public void Nothing_agrees_with_nothing()
    {
        ClassificationReport report = ClassificationReport.From(new RunTally().Matrix);

        Assert.Equal((null, null, null), (report.Mcc, report.Kappa, report.BalancedAccuracy));
    }

    private static ClassificationReport Report(string expected, string predicted) => ClassificationReport.From(Samples.Labelled(expected.Split(' '), predicted.Split(' ')));
}
