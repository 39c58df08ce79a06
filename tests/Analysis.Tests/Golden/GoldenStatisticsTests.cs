using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>The statistics against published values and exact arithmetic.</summary>
public sealed class GoldenStatisticsTests
{
    [Fact]
    public void McNemar_has_the_golden_p_values()
    {
        ReferenceRuns.SkipWithoutData();
        foreach (JsonElement golden in ReferenceRuns.Golden("statistics.json").GetProperty("mcnemar").EnumerateArray())
        {
            McNemar test = McNemar.Test(golden.GetProperty("b").GetInt64(), golden.GetProperty("c").GetInt64());
            Near.Equal(golden.GetProperty("value"), "exactP", test.Exact, 1e-9);
            Near.Equal(golden.GetProperty("value"), "midP", test.MidP, 1e-9);
        }
    }

    [Fact]
    public void Wilson_has_the_golden_intervals()
    {
        ReferenceRuns.SkipWithoutData();
        foreach (JsonElement golden in ReferenceRuns.Golden("statistics.json").GetProperty("wilson").EnumerateArray())
        {
            Interval? interval = Wilson.Of(golden.GetProperty("x").GetInt64(), golden.GetProperty("n").GetInt64(), golden.GetProperty("level").GetDouble());
            Near.Equal(golden.GetProperty("value")[0].GetDouble(), interval?.Low);
            Near.Equal(golden.GetProperty("value")[1].GetDouble(), interval?.High);
        }
    }
}
