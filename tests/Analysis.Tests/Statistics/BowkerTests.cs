using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class BowkerTests
{
    private static readonly int[] Answers = [0, 1, 2, 3];

    /// <summary>Published in the tests of statsmodels.</summary>
    [Theory]
    [InlineData("0 3 4 4 2 / 4 1 2 4 3 / 5 3 0 0 2 / 2 3 0 0 1 / 5 5 5 5 5", "7.001587", 10, "0.7252951")]
    [InlineData("2 2 3 6 2 / 3 4 3 6 6 / 6 7 1 9 6 / 7 1 1 9 8 / 0 1 8 9 4", "18.76432", 10, "0.04336035")]
    public void Symmetry_is_the_published_one(string table, string statistic, int degrees, string p)
    {
        ChiSquare test = Bowker.Test([.. table.Split('/').Select(static row => (IReadOnlyList<long>)[.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static cell => long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))])])!.Value;

        Near.Printed(statistic, test.Statistic);
        Assert.Equal(degrees, test.DegreesOfFreedom);
        Near.Printed(p, test.P);
    }

    [Fact]
    public void Two_answers_make_McNemars_test() => Gen.Select(Gen.Int[0, 300], Gen.Int[1, 300]).Sample((b, c) =>
        Near.Equal(McNemar.Test(b, c).ChiSquare!.Value.Statistic, Bowker.Test([[7, b], [c, 9]])!.Value.Statistic, 1e-12));

    [Fact]
    public void Swapping_the_runs_and_sorting_the_answers_otherwise_change_nothing() => Gen.Select(Gen.Long[0, 40].Array[4].Array[4], Gen.Shuffle(Answers)).Sample(static (table, order) =>
    {
        ChiSquare test = Bowker.Test(table)!.Value;

        Near.Equal(test.Statistic, Bowker.Test([.. Answers.Select(row => (long[])[.. Answers.Select(column => table[column][row])])])!.Value.Statistic, 1e-12);
        Near.Equal(test.Statistic, Bowker.Test([.. order.Select(row => (long[])[.. order.Select(column => table[row][column])])])!.Value.Statistic, 1e-12);
    });

    [Fact]
    public void A_table_that_is_no_square_or_counts_below_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Bowker.Test([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => Bowker.Test([[1, -2], [3, 4]]));
        Assert.Null(Bowker.Test([[5]]));
    }
}
