namespace KoreBT.Analysis.Tests;

public sealed class Xoshiro256Tests
{
    /// <summary>Published in the tests of the Rust package rand_xoshiro, from the authors' own program: state 1, 2, 3, 4.</summary>
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        Xoshiro256 random = new(1, 2, 3, 4);

        Assert.Equal(
            [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576],
            Enumerable.Range(0, 10).Select(_ => random.Next()));
    }

    /// <summary>From the same place, and from Rosetta Code.</summary>
    [Theory]
    [InlineData(1477776061723855037, new ulong[] { 1985237415132408290, 2979275885539914483, 13511426838097143398, 8488337342461049707, 15141737807933549159 })]
    [InlineData(1234567, new ulong[] { 6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821 })]
    public void The_state_is_filled_with_the_published_sequence(ulong seed, ulong[] sequence) => Assert.Equal(sequence, sequence.Select(_ => Xoshiro256.SplitMix64(ref seed)));

    /// <summary>Computed with a Python program written from the papers.</summary>
    [Theory]
    [InlineData(0, new ulong[] { 11091344671253066420, 13793997310169335082, 1900383378846508768, 7684712102626143532 })]
    [InlineData(42, new ulong[] { 1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193 })]
    public void A_seed_makes_the_sequence_of_its_state(ulong seed, ulong[] sequence)
    {
        Xoshiro256 random = new(seed);

        Assert.Equal(sequence, sequence.Select(_ => random.Next()));
    }

    [Fact]
    public void A_bounded_number_is_the_high_half_of_a_product()
    {
        Xoshiro256 random = new(42);
        Xoshiro256 same = new(42);

        // No draw of these is in the biased part, which is 6 of 2^64.
        Assert.Equal(Enumerable.Range(0, 1000).Select(_ => (int)Math.BigMul(same.Next(), 10UL, out ulong _)), Enumerable.Range(0, 1000).Select(_ => random.Below(10)));
    }

    /// <summary>The first output of this state is 0, which is in the biased part of every bound that is no power of two.</summary>
    [Fact]
    public void A_draw_that_would_favour_some_numbers_is_drawn_again()
    {
        static Xoshiro256 Random() => new(0x9E3779B97F4A7C15, 0, 0xBF58476D1CE4E5B9, 5);
        Xoshiro256 outputs = Random();

        Assert.Equal((0UL, 5117684305409188075UL), (outputs.Next(), outputs.Next()));
        Assert.Equal(1, Random().Below(7));
        Assert.Equal(0, Random().Below(8));
    }

    [Fact]
    public void Every_number_below_the_bound_comes_equally_often()
    {
        const int Draws = 70_000;
        Xoshiro256 random = new(7);
        int[] counts = new int[7];
        for (int draw = 0; draw < Draws; draw++)
        {
            counts[random.Below(7)]++;
        }

        // Chi-square with 6 degrees of freedom; the seed is fixed, so that this holds always or never.
        Assert.InRange(new ChiSquare(counts.Sum(static count => Math.Pow(count - (Draws / 7.0), 2) / (Draws / 7.0)), 6).P, 0.001, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Half_of_the_tosses_show_heads(int tosses)
    {
        const int Draws = 20_000;
        Xoshiro256 random = new(11);
        double[] heads = [.. Enumerable.Range(0, Draws).Select(_ => (double)random.Heads(tosses))];
        double mean = heads.Average();

        Assert.All(heads, count => Assert.InRange(count, 0, tosses));
        Assert.Equal(tosses / 2.0, mean, 4 * Math.Sqrt(tosses / 4.0 / Draws));
        // The variance of a binomial count is n / 4; that of its estimate is at most twice its square / draws.
        Assert.Equal(tosses / 4.0, heads.Average(count => Math.Pow(count - mean, 2)), 4 * Math.Sqrt(2.0 / Draws) * tosses / 4.0);
    }

    [Fact]
    public void No_toss_takes_no_number()
    {
        Xoshiro256 random = new(3);

        Assert.Equal(0, random.Heads(0));
        Assert.Equal(new Xoshiro256(3).Next(), random.Next());
    }
}
