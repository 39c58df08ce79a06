using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KoreBT.Analysis;

/// <summary>
/// A hash of short text, by folded multiplications of eight bytes at a time (Wang Yi, wyhash). The runtime's own costs several times as much for texts as short as names and utterances are.
/// It is another one in each process, so that no file can be made whose texts all fall into one place.
/// </summary>
internal static class Utf8Hash
{
    /// <summary>Given as mask, it makes texts equal that differ in the case of ASCII letters (and some others, which does no harm).</summary>
    public const ulong WithoutCase = 0x2020202020202020;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Two, because one would cancel itself out in the first multiplication.</summary>
    private static readonly ulong Start = (ulong)Random.Shared.NextInt64();

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="more">What else is to make a difference.</param>
    /// <param name="mask">The bits of each eight bytes that make none.</param>
    public static int Of(ReadOnlySpan<byte> text, int more = 0, ulong mask = 0)
    {
        ulong hash = Start ^ (uint)more ^ ((ulong)text.Length << 32);
        if (text.Length < sizeof(ulong))
        {
            ulong all = 0;
            foreach (byte letter in text)
            {
                all = (all << 8) | letter;
            }

            return Finish(Fold(hash, all, mask));
        }

        ReadOnlySpan<byte> rest = text;
        for (; rest.Length >= 2 * sizeof(ulong); rest = rest[(2 * sizeof(ulong))..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest), BinaryPrimitives.ReadUInt64LittleEndian(rest[sizeof(ulong)..]), mask);
        }

        if (rest.Length > sizeof(ulong))
        {
            hash = Fold(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest), mask);
        }

        // The last eight bytes may have been looked at before, which does no harm.
        return Finish(Fold(hash, BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]), mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right, ulong mask)
    {
        ulong high = Math.BigMul((left | mask) ^ Seed, (right | mask) ^ Multiplier, out ulong low);
        return high ^ low;
    }

    private static int Finish(ulong hash) => (int)(hash ^ (hash >> 32));
}
