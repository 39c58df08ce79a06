using System.Buffers.Binary;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// One number and one value for each distinct text of a column, looked up by its UTF-8: a million rows name a few hundred intents, and none of them becomes a string twice.
/// Numbers are given in the order of appearance.
/// </summary>
/// <param name="create">Makes the value when a text appears for the first time.</param>
/// <param name="limit">The most texts it takes.</param>
internal sealed class Utf8Table<T>(Func<string, T> create, int limit)
{
    /// <summary>Names are short: more text than 335 bytes for each of 100,000 is a column of something else.</summary>
    private const int MostBytes = 1 << 25;

    /// <summary>Not to be known outside, or a file could be made whose names all fall into one place.</summary>
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64();

    private byte[][] _keys = new byte[32][];
    private T[] _values = new T[32];

    /// <summary>The numbers plus 1 by hash, 0 where there is none; never more than half full, so that a search ends soon.</summary>
    private int[] _slots = new int[64];

    private int _count;
    private int _bytes;

    /// <summary>The value of a number.</summary>
    public T this[int number] => _values[number];

    /// <summary>The number of a text; -1 when it is new and the table is full.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <param name="guess">A number that it probably has: most cells repeat another one.</param>
    public int Find(ReadOnlySpan<byte> text, int guess)
    {
        if ((uint)guess < (uint)_count && text.SequenceEqual(_keys[guess]))
        {
            return guess;
        }

        int mask = _slots.Length - 1;
        int slot = Hash(text) & mask;
        for (; _slots[slot] is > 0 and int number; slot = (slot + 1) & mask)
        {
            if (text.SequenceEqual(_keys[number - 1]))
            {
                return number - 1;
            }
        }

        return _count < limit && text.Length <= MostBytes - _bytes ? Add(text, slot) : -1;
    }

    /// <summary>Folded multiplication (Wang Yi, wyhash) for texts as short as names are; the runtime's hash for longer ones costs several times as much.</summary>
    private int Hash(ReadOnlySpan<byte> text)
    {
        if (text.Length is < sizeof(ulong) or > 2 * sizeof(ulong))
        {
            HashCode hash = default;
            hash.AddBytes(text);
            return hash.ToHashCode();
        }

        ulong high = Math.BigMul(
            BinaryPrimitives.ReadUInt64LittleEndian(text) ^ _seed,
            BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]) ^ (_seed + (ulong)text.Length),
            out ulong low);
        return (int)(high ^ low);
    }

    private int Add(ReadOnlySpan<byte> text, int slot)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
        }

        _bytes += text.Length;
        _keys[_count] = text.ToArray();
        _values[_count] = create(Encoding.UTF8.GetString(text));
        _slots[slot] = ++_count;
        if (_count * 2 >= _slots.Length)
        {
            Grow();
        }

        return _count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int number = 0; number < _count; number++)
        {
            int slot = Hash(_keys[number]) & mask;
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
