using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class MultipleTestingTests
{
    /// <summary>From R's package multtest, by way of the tests of statsmodels.</summary>
    private static readonly double[] Ten =
        [0.838541367553, 0.642193923795, 0.680845947633, 0.967833824309, 0.71626938238, 0.177096952723, 5.23656777208e-5, 0.0202732688798, 0.00028140506198, 0.0149877310796];

    /// <summary>The example of Benjamini and Hochberg 1995.</summary>
    private static readonly double[] Fifteen = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1];

    [Fact]
    public void Benjamini_and_Hochbergs_values_are_the_published_ones()
    {
        string[] expected = ["0.931712630614", "0.895336727975", "0.895336727975", "0.967833824309", "0.895336727975", "0.354193905446", "5.23656777e-4", "0.0506831721995", "0.0014070253099", "0.0499591035987"];

        Assert.All(MultipleTesting.BenjaminiHochberg(Ten).Zip(expected), static pair => Near.Printed(pair.Second, pair.First));
        Assert.Equal(4, MultipleTesting.BenjaminiHochberg(Fifteen).Count(static q => q <= 0.05));
        Assert.Equal([false, true, true, false, true, false, true], MultipleTesting.BenjaminiHochberg([.50, .01, .001, .69, .02, .05, .0025]).Select(static q => q <= 0.05));
    }

    [Fact]
    public void Holms_values_are_the_published_ones()
    {
        string[] expected = ["1", "1", "1", "1", "1", "1", "5.23656777e-4", "0.141912882159", "2.53264556e-3", "0.119901848637"];

        Assert.All(MultipleTesting.Holm(Ten).Zip(expected), static pair => Near.Printed(pair.Second, pair.First));
        Assert.Equal(3, MultipleTesting.Holm(Fifteen).Count(static p => p <= 0.05));
    }

    [Fact]
    public void Corrected_values_keep_the_order_never_fall_below_their_p_value_and_Holms_are_the_stricter_ones() => Gen.Double[0, 1].Array[0, 40].Sample(static p =>
    {
        IReadOnlyList<double> q = MultipleTesting.BenjaminiHochberg(p);
        IReadOnlyList<double> holm = MultipleTesting.Holm(p);
        for (int i = 0; i < p.Length; i++)
        {
            Assert.True(p[i] <= q[i] && q[i] <= holm[i] + 1e-12 && holm[i] <= 1);
            for (int j = 0; j < p.Length; j++)
            {
                Assert.True(p[i] > p[j] || (q[i] <= q[j] && holm[i] <= holm[j]));
            }
        }
    });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.BenjaminiHochberg([p]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([p]));
    }
}
