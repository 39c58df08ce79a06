using System.Numerics;

namespace KoreBT.Analysis;

/// <summary>The assertions of a run by what makes them copies of each other: the utterance, its context, and whether intents or traits are asked for.</summary>
internal sealed class CopyTable
{
    private readonly RunIndex _run;

    /// <summary>The number plus 1 of the first copy, by hash; 0 where there is none. About half empty, so that a search ends soon.</summary>
    private readonly int[] _slots;

    /// <summary>
    /// The number plus 1 of another copy, 0 where there is none. Copies make a circle: from the first, which stands for all, to the last, and from there back. So only the first one
    /// has a larger number behind it.
    /// </summary>
    private readonly int[] _next;

    /// <summary>How far to shift a hash to get its slot.</summary>
    private readonly int _shift;

    /// <summary>The slots of one part, as a mask. Parts are told apart by the first bits of a hash, so each has slots of its own and is filled by a thread of its own.</summary>
    private readonly int _part;

    private CopyTable(RunIndex run, int parts)
    {
        _run = run;
        _slots = GC.AllocateUninitializedArray<int>((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16 * parts, (2L * run.Count) + 1)));
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        _part = (_slots.Length / parts) - 1;
        _next = new int[run.Count];
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
    public bool IsFirst(int number) => _next[number] == 0 || _next[number] > number + 1;

    /// <summary>Whether there is another copy beside a first one.</summary>
    public bool HasCopies(int first) => _next[first] != 0;

    /// <summary>Puts a first one and its copies into a list, in the order of the run.</summary>
    public void Copies(int first, List<int> copies)
    {
        copies.Clear();
        for (int number = first; number > first || copies.Count == 0; number = _next[number] - 1)
        {
            copies.Add(number);
        }

        copies.Sort();
    }

    /// <summary>The first copy of an assertion of another run; -1 when there is none.</summary>
    /// <param name="other">The other run.</param>
    /// <param name="number">The assertion.</param>
    /// <param name="guess">The assertion to look at first; after a find, the one behind it, because runs mostly keep the order of their suite.</param>
    public int Find(RunIndex other, int number, ref int guess)
    {
        int hash = other[number].Hash;
        int found = guess < _run.Count && _run[guess].Hash == hash && IsFirst(guess) && other.IsCopy(number, _run, guess)
            ? guess
            : _slots[Slot(hash, other, number)] - 1;
        if (found >= 0)
        {
            guess = found + 1;
        }

        return found;
    }

    /// <summary>Adds the assertions whose slots begin with one.</summary>
    private void AddPart(int from)
    {
        _slots.AsSpan(from, _part + 1).Clear();
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

        ref int next = ref _next[slot - 1];
        _next[number] = next == 0 ? slot : next;
        next = number + 1;
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
