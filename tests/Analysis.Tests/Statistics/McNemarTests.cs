using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class McNemarTests
{
    /// <summary>Published by statsmodels (exact values from the Vassar calculator) and by Fagerland et al.; the last ones can be checked by hand.</summary>
    [Theory]
    [InlineData(121, 59, "4.434449e-06", "3.266647e-06")]
    [InlineData(70, 59, "0.3786877", "0.3346878")]
    [InlineData(80, 59, "0.08945231", "0.07555083")]
    [InlineData(30, 60, "0.002060266", "0.001516513")]
    [InlineData(10, 30, "0.002221434", "0.001450491")]
    [InlineData(10, 10, "1", "0.9119015")]
    [InlineData(6, 16, "0.05247879", "0.03468966")]
    [InlineData(1, 7, "0.0703125", "0.0390625")]
    [InlineData(25, 2, "5.647540e-06", "3.032386e-06")]
    [InlineData(11, 1, "0.006347656", "0.003417969")]
    [InlineData(25, 15, "0.1538599", "0.1172752")]
    [InlineData(1, 9, "0.021484375", "0.01171875")]
    [InlineData(10, 2, "0.03857421875", "0.0224609375")]
    [InlineData(2, 8, "0.109375", "0.0654296875")]
    [InlineData(5, 0, "0.0625", "0.03125")]
    [InlineData(6, 0, "0.03125", "0.015625")]
    [InlineData(0, 0, "1", "1")]
    public void P_values_are_the_published_ones(int regressed, int @fixed, string exact, string midP)
    {
        McNemar test = McNemar.Test(regressed, @fixed);

        Near.Printed(exact, test.Exact);
        Near.Printed(midP, test.MidP);
    }

    [Fact]
    public void Both_directions_count_the_same_and_mid_p_is_never_larger() => Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400]).Sample((b, c) =>
    {
        McNemar test = McNemar.Test(b, c);

        Assert.Equal(test.Exact, McNemar.Test(c, b).Exact);
        Assert.True(test.MidP <= test.Exact && test.MidP >= 0 && test.Exact <= 1);
    });

    [Fact]
    public void Negative_counts_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => McNemar.Test(-1, 2));
}
