using System.Numerics;

namespace KoreBT.Analysis;

/// <summary>
/// Random numbers that are the same for a seed on every machine and under every version of .NET, which <see cref="Random"/> does not promise: xoshiro256**. Sources: Blackman and Vigna,
/// "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software 47 (2021); the state is filled from the seed by SplitMix64, as its authors recommend: Steele,
/// Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </summary>
internal sealed class Xoshiro256
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    public Xoshiro256(ulong seed)
        : this(SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed))
    {
    }

    /// <summary>A generator in a given state, which must not be all 0.</summary>
    public Xoshiro256(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>
    /// A number from 0 to <paramref name="bound"/> - 1, each with the same probability. Source: Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and
    /// Computer Simulation 29 (2019).
    /// </summary>
    public int Below(int bound)
    {
        ulong range = (ulong)bound;
        ulong number = Math.BigMul(Next(), range, out ulong rest);
        if (rest < range)
        {
            ulong biased = (0 - range) % range;
            while (rest < biased)
            {
                number = Math.BigMul(Next(), range, out rest);
            }
        }

        return (int)number;
    }

    /// <summary>How many of so many tosses of a fair coin show heads.</summary>
    public int Heads(int tosses)
    {
        int heads = 0;
        for (; tosses >= 64; tosses -= 64)
        {
            heads += BitOperations.PopCount(Next());
        }

        return tosses == 0 ? heads : heads + BitOperations.PopCount(Next() >> (64 - tosses));
    }

    internal static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
