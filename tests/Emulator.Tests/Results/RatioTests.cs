using KoreBT.Emulator.Results;

namespace KoreBT.Emulator.Tests.Results;

public sealed class RatioTests
{
    [Theory]
    [InlineData(1, 3, "0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(1, 8, "0.13")]
    [InlineData(1, 200, "0.01")]
    [InlineData(1, 1, "1.00")]
    [InlineData(0, 5, "0.00")]
    [InlineData(0, 0, "0.00")]
    public void Ratios_have_two_decimals_with_halves_upwards_and_zero_when_undefined(int part, int whole, string expected) =>
        Assert.Equal(expected, Ratio.Text(Ratio.Of(part, whole)));

    [Theory]
    [InlineData(174, 259, "67.18")]
    [InlineData(5, 5, "100.00")]
    [InlineData(0, 0, "0.00")]
    public void Percentages_have_two_decimals(int part, int whole, string expected) => Assert.Equal(expected, Ratio.Percent(part, whole));
}
