using System.Buffers.Binary;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// The bytes by which utterances are found in the other run. Two are the same when they are equal but for ASCII case; texts to which Unicode and white space do more than that are
/// brought into the <see cref="TextForm"/> before.
/// </summary>
internal static class KeyText
{
    private const ulong LowerCase = 0x2020202020202020;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Not to be known outside, or runs could be made whose utterances all fall into one place.</summary>
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>Whether the text is its own key: ASCII without outer or double spaces, as almost every utterance is.</summary>
    public static bool IsKey(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && text.IndexOf("  "u8) < 0;

    /// <summary>The key of any other text.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(TextForm.Of(text));

    public static bool Equal(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => left.SequenceEqual(right) || Ascii.EqualsIgnoreCase(left, right);

    /// <summary>Folded multiplications (Wang Yi, wyhash) of eight bytes at a time, whatever their case.</summary>
    public static int Hash(ReadOnlySpan<byte> key)
    {
        ulong hash = Seed ^ (ulong)key.Length;
        ReadOnlySpan<byte> rest = key;
        while (rest.Length > sizeof(ulong))
        {
            hash = Fold(hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(rest) | LowerCase));
            rest = rest[sizeof(ulong)..];
        }

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        rest.CopyTo(last);
        hash = Fold(hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(last) | LowerCase));
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value ^ Seed, Multiplier, out ulong low);
        return high ^ low;
    }
}
