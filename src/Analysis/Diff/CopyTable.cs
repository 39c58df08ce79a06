using System.Numerics;

namespace KoreBT.Analysis;

/// <summary>The assertions of a run by what makes them copies of each other: the utterance, its context, and whether intents or traits are asked for.</summary>
internal sealed class CopyTable
{
    private readonly RunIndex _run;

    /// <summary>The number plus 1 of the first copy, by hash; 0 where there is none. About half empty, so that a search ends soon.</summary>
    private readonly int[] _slots;

    /// <summary>The number plus 1 of another copy; 0 at the end of a chain.</summary>
    private readonly int[] _next;

    /// <summary>For a further copy the number plus 1 of the first one, which stands for all; 0 for those.</summary>
    private readonly int[] _first;

    /// <summary>How far to shift a hash to get its slot.</summary>
    private readonly int _shift;

    /// <summary>The slots of one part, as a mask. Parts are told apart by the first bits of a hash, so each has slots of its own and is filled by a thread of its own.</summary>
    private readonly int _part;

    private CopyTable(RunIndex run, int parts)
    {
        _run = run;
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16 * parts, (2L * run.Count) + 1))];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        _part = (_slots.Length / parts) - 1;
        _next = new int[run.Count];
        _first = new int[run.Count];
    }

    /// <summary>The table of a run, made by so many threads.</summary>
    public static CopyTable Of(RunIndex run, int threads)
    {
        int parts = (int)BitOperations.RoundUpToPowerOf2((uint)threads);
        CopyTable table = new(run, parts);
        Parallel.For(0, parts, part => table.AddPart(part * (table._part + 1)));
        return table;
    }

    /// <summary>Whether an assertion is the first of its copies.</summary>
    public bool IsFirst(int number) => _first[number] == 0;

    /// <summary>Whether there is another copy beside a first one.</summary>
    public bool HasCopies(int first) => _next[first] != 0;

    /// <summary>The copies of a first one and itself, in the order of the run.</summary>
    public int[] Copies(int first) => Chain.Of(first + 1, _next);

    /// <summary>The first copy of an assertion of another run; -1 when there is none.</summary>
    /// <param name="other">The other run.</param>
    /// <param name="number">The assertion.</param>
    /// <param name="guess">The assertion to look at first; after a find, the one behind it, because runs mostly keep the order of their suite.</param>
    public int Find(RunIndex other, int number, ref int guess)
    {
        int hash = other[number].Hash;
        int found = guess < _run.Count && _run[guess].Hash == hash && other.IsCopy(number, _run, guess)
            ? guess
            : _slots[Slot(hash, other, number)] - 1;
        if (found < 0)
        {
            return -1;
        }

        guess = found + 1;
        return IsFirst(found) ? found : _first[found] - 1;
    }

    /// <summary>Adds the assertions whose slots begin with one.</summary>
    private void AddPart(int from)
    {
        for (int number = 0; number < _run.Count; number++)
        {
            int hash = _run[number].Hash;
            if ((SlotOf(hash) & ~_part) == from)
            {
                Add(number, hash);
            }
        }
    }

    private void Add(int number, int hash)
    {
        ref int slot = ref _slots[Slot(hash, _run, number)];
        if (slot == 0)
        {
            slot = number + 1;
            return;
        }

        int first = slot - 1;
        _first[number] = slot;
        _next[number] = _next[first];
        _next[first] = number + 1;
    }

    private int SlotOf(int hash) => (int)((uint)hash >> _shift);

    private int Slot(int hash, RunIndex run, int number)
    {
        int slot = SlotOf(hash);
        while (_slots[slot] is > 0 and int found && (_run[found - 1].Hash != hash || !run.IsCopy(number, _run, found - 1)))
        {
            slot = (slot & ~_part) | ((slot + 1) & _part);
        }

        return slot;
    }
}
