using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class CochranQTests
{
    /// <summary>Published in the tests of statsmodels: an example of NIST's Dataplot, one of its own, and one computed with SAS.</summary>
    [Theory]
    [InlineData("111 111 010 110 000 111 111 110 001 010 111 111", "2.8", 2, "0.246597")]
    [InlineData("0001 0001 0001 1111 1001 0101 1001 0001 0100 0000 1001 0011", "13.2857143", 3, "0.00405776")]
    [InlineData("000x6 100x2 001x16 101x4 010x2 110x6 011x4 111x6", "8.470588", 2, "0.0144756")]
    public void Q_is_the_published_one(string units, string statistic, int degrees, string p)
    {
        ChiSquare test = CochranQ.Test(Units(units))!.Value;

        Near.Printed(statistic, test.Statistic);
        Assert.Equal(degrees, test.DegreesOfFreedom);
        Near.Printed(p, test.P);
    }

    [Fact]
    public void Two_runs_make_McNemars_test() => Gen.Bool.Array[2].Array[1, 60].Sample(units =>
    {
        int b = units.Count(static unit => unit[0] && !unit[1]);
        int c = units.Count(static unit => !unit[0] && unit[1]);
        ChiSquare? test = CochranQ.Test(units);

        Assert.Equal(b + c == 0, test is null);
        if (test is { } known)
        {
            Near.Equal(McNemar.Test(b, c).ChiSquare!.Value.Statistic, known.Statistic, 1e-12);
        }
    });

    [Fact]
    public void The_order_of_runs_and_units_changes_nothing() => Gen.Bool.Array[4].Array[1, 40].Sample(static units =>
    {
        ChiSquare? test = CochranQ.Test(units);

        Assert.Equal(test, CochranQ.Test([.. units.Reverse()]));
        Assert.Equal(test, CochranQ.Test([.. units.Select(static unit => (bool[])[unit[2], unit[0], unit[3], unit[1]])]));
    });

    [Fact]
    public void Units_of_different_lengths_are_refused_and_nothing_to_compare_makes_no_test()
    {
        Assert.Throws<ArgumentException>(() => CochranQ.Test([[true, false], [true]]));
        Assert.Null(CochranQ.Test([]));
        Assert.Null(CochranQ.Test([[true], [false]]));
        Assert.Null(CochranQ.Test([[true, true], [false, false]]));
    }

    private static List<IReadOnlyList<bool>> Units(string text)
    {
        List<IReadOnlyList<bool>> units = [];
        foreach (string[] unit in text.Split(' ').Select(static unit => unit.Split('x')))
        {
            int copies = unit.Length > 1 ? int.Parse(unit[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
            units.AddRange(Enumerable.Repeat<IReadOnlyList<bool>>([.. unit[0].Select(static verdict => verdict == '1')], copies));
        }

        return units;
    }
}
