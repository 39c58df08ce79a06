using System.Numerics;

namespace KoreBT.Analysis;

/// <summary>The assertions of a run by what makes them copies of each other: the utterance, its context, and whether intents or traits are asked for.</summary>
internal sealed class CopyTable
{
    private readonly RunIndex _run;

    /// <summary>The number plus 1 of the first copy, by hash; 0 where there is none. About half empty, so that a search ends soon.</summary>
    private readonly int[] _slots;

    private readonly int[] _next;
    private readonly int[] _heads;

    private CopyTable(RunIndex run)
    {
        _run = run;
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (2L * run.Count) + 1))];
        _next = new int[run.Count];
        _heads = new int[run.Count];
    }

    /// <summary>The first copies in the order of the run; each stands for all.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, HeadCount);

    public int HeadCount { get; private set; }

    public static CopyTable Of(RunIndex run)
    {
        CopyTable table = new(run);
        for (int number = 0; number < run.Count; number++)
        {
            table.Add(number);
        }

        return table;
    }

    /// <summary>Whether there is another copy beside a first one.</summary>
    public bool HasCopies(int head) => _next[head] != 0;

    /// <summary>The copies of a first one and itself, in the order of the run.</summary>
    public int[] Copies(int head) => Chain.Of(head + 1, _next);

    /// <summary>The first copy of an assertion of another run; -1 when there is none.</summary>
    /// <param name="other">The other run.</param>
    /// <param name="number">The assertion.</param>
    /// <param name="place">Where in <see cref="Heads"/> to look first; after a find, the place behind it, because runs mostly keep the order of their suite.</param>
    public int Find(RunIndex other, int number, ref int place)
    {
        int hash = other[number].Hash;
        if (place < HeadCount && _heads[place] is var head && _run[head].Hash == hash && other.IsCopy(number, _run, head))
        {
            place++;
            return head;
        }

        head = _slots[Slot(hash, other, number)] - 1;
        if (head >= 0)
        {
            place = Array.BinarySearch(_heads, 0, HeadCount, head) + 1;
        }

        return head;
    }

    private void Add(int number)
    {
        ref int slot = ref _slots[Slot(_run[number].Hash, _run, number)];
        if (slot == 0)
        {
            slot = number + 1;
            _heads[HeadCount++] = number;
            return;
        }

        int head = slot - 1;
        _next[number] = _next[head];
        _next[head] = number + 1;
    }

    private int Slot(int hash, RunIndex run, int number)
    {
        int mask = _slots.Length - 1;
        int slot = hash & mask;
        while (_slots[slot] is > 0 and int found && (_run[found - 1].Hash != hash || !run.IsCopy(number, _run, found - 1)))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
