using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// One number for each distinct text of a column, looked up by its UTF-8: a million rows name a few hundred intents, and none of them becomes a string twice.
/// Numbers are given in the order of appearance.
/// </summary>
/// <param name="limit">The most texts it takes.</param>
/// <param name="added">Told of each new text.</param>
internal sealed class Utf8Table(int limit, Action<string> added)
{
    /// <summary>Names are short: more text than 335 bytes for each of 100,000 is a column of something else.</summary>
    private const int MostBytes = 1 << 25;

    private byte[][] _keys = new byte[32][];

    /// <summary>The numbers plus 1 by hash, 0 where there is none; never more than half full, so that a search ends soon.</summary>
    private int[] _slots = new int[64];

    private int _count;
    private int _bytes;

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
        int slot = Utf8Hash.Of(text) & mask;
        for (; _slots[slot] is > 0 and int number; slot = (slot + 1) & mask)
        {
            if (text.SequenceEqual(_keys[number - 1]))
            {
                return number - 1;
            }
        }

        return _count < limit && text.Length <= MostBytes - _bytes ? Add(text, slot) : -1;
    }

    private int Add(ReadOnlySpan<byte> text, int slot)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _count);
        }

        _bytes += text.Length;
        _keys[_count] = text.ToArray();
        added(Encoding.UTF8.GetString(text));
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
            int slot = Utf8Hash.Of(_keys[number]) & mask;
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
