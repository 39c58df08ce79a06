using System.Globalization;
using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>Comparison of figures with a stated relative tolerance.</summary>
internal static class Near
{
    public static void Equal(double expected, double? actual, double tolerance = 1e-12) =>
        Assert.True(
            actual is { } value && Math.Abs(value - expected) <= tolerance * Math.Max(1e-300, Math.Abs(expected)),
            FormattableString.Invariant($"expected {expected:R}, got {actual:R}"));

    /// <summary>A figure as somebody published it: equal when ours rounds to the same digits.</summary>
    public static void Printed(string published, double? actual)
    {
        string digits = published.Split('e')[0];
        int decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        int exponent = published.Contains('e', StringComparison.Ordinal) ? int.Parse(published.Split('e')[1], CultureInfo.InvariantCulture) : 0;
        Assert.Equal(double.Parse(published, CultureInfo.InvariantCulture), actual!.Value, 0.500001 * Math.Pow(10, exponent - decimals));
    }

    /// <summary>The member of a golden file against a figure; a golden null is an undefined figure.</summary>
    public static void Equal(JsonElement golden, string member, double? actual, double tolerance = 1e-12)
    {
        JsonElement expected = golden.GetProperty(member);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
        }
        else
        {
            Equal(expected.GetDouble(), actual, tolerance);
        }
    }
}
