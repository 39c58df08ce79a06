using System.Numerics;

namespace KoreBT.Analysis;

/// <summary>
/// Finds for each assertion its counterpart in the other run, for a part of the utterances: by utterance and context, never by position. Shards have nothing in common, so they run side by side.
/// </summary>
internal sealed class JoinShard
{
    private readonly RunView _baseline;
    private readonly RunView _candidate;
    private readonly DuplicatePolicy _policy;
    private readonly int _shard;
    private readonly int _shift;

    /// <summary>The first copy in the baseline by hash: the hash in the upper half, its number plus 1 in the lower, 0 where there is none.</summary>
    private long[] _slots = [];

    public JoinShard(RunView baseline, RunView candidate, DuplicatePolicy policy, int shard, int shards)
    {
        (_baseline, _candidate, _policy, _shard) = (baseline, candidate, policy, shard);
        _shift = BitOperations.Log2((uint)shards);
        ByKind = [.. Enum.GetValues<ChangeKind>().Select(static _ => new ChunkList<PairedAssertions>())];
        Before = new long[baseline.AnswerCount];
        After = new long[candidate.AnswerCount];
        Regressed = new int[baseline.AnswerCount];
        Fixed = new int[candidate.AnswerCount];
    }

    public ChunkList<PairedAssertions>[] ByKind { get; }

    /// <summary>How many copies of one utterance each side has.</summary>
    public List<(int Baseline, int Candidate)> Copies { get; } = [];

    /// <summary>How often each answer was given in pairs whose verdicts can be compared, on the one side and on the other.</summary>
    public long[] Before { get; }

    /// <inheritdoc cref="Before"/>
    public long[] After { get; }

    /// <summary>How many assertions regressed, by the baseline's answer.</summary>
    public int[] Regressed { get; }

    /// <summary>How many assertions were fixed, by the candidate's answer.</summary>
    public int[] Fixed { get; }

    /// <summary>Utterances in one context, with copies as one: how many were compared, got worse, got better and passed in both. One passes when all its copies do.</summary>
    public (int Compared, int Worse, int Better, int Both) Units { get; private set; }

    /// <summary>Copies in one run that expect different things: how often, and the lines of the first.</summary>
    public ConflictingCopies BaselineConflicts { get; } = new();

    /// <inheritdoc cref="BaselineConflicts"/>
    public ConflictingCopies CandidateConflicts { get; } = new();

    /// <summary>Several copies of one utterance, where the policy refuses them: the side and the numbers; null when there are none.</summary>
    public (bool IsBaseline, int[] Numbers)? Refused { get; private set; }

    /// <param name="baselineNext">Room for the next copy of each assertion of the baseline, as its number plus 1.</param>
    /// <param name="candidateFirst">Room for the first counterpart of each assertion of the baseline.</param>
    /// <param name="candidateNext">Room for the next copy of each assertion of the candidate.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Run(int[] baselineNext, int[] candidateFirst, int[] candidateNext, CancellationToken cancellationToken)
    {
        List<int> heads = Collect(baselineNext);
        cancellationToken.ThrowIfCancellationRequested();
        LookUp(candidateFirst, candidateNext);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (int head in heads)
        {
            if (baselineNext[head] == 0 && candidateFirst[head] is var first && (first == 0 || candidateNext[first - 1] == 0))
            {
                Unit unit = default;
                Add(head, first - 1, -1, ref unit);
                Count(unit);
            }
            else
            {
                PairCopies(Chain(head + 1, baselineNext), Chain(candidateFirst[head], candidateNext));
            }
        }
    }

    private bool IsMine(int hash) => _shift == 0 || (int)((uint)hash >> (32 - _shift)) == _shard;

    private List<int> Collect(int[] next)
    {
        int mine = 0;
        for (int number = 0; number < _baseline.Count; number++)
        {
            mine += IsMine(_baseline.Hash(number)) ? 1 : 0;
        }

        _slots = new long[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * mine))];
        List<int> heads = new(mine);
        for (int number = 0; number < _baseline.Count; number++)
        {
            int hash = _baseline.Hash(number);
            if (!IsMine(hash))
            {
                continue;
            }

            ref long slot = ref Slot(hash, _baseline, number);
            if (slot == 0)
            {
                slot = ((long)hash << 32) | (uint)(number + 1);
                heads.Add(number);
            }
            else
            {
                int head = (int)slot - 1;
                next[number] = next[head];
                next[head] = number + 1;
            }
        }

        return heads;
    }

    private void LookUp(int[] first, int[] next)
    {
        Unit alone = default;
        for (int number = 0; number < _candidate.Count; number++)
        {
            int hash = _candidate.Hash(number);
            if (!IsMine(hash))
            {
                continue;
            }

            long slot = Slot(hash, _candidate, number);
            if (slot == 0)
            {
                Add(-1, number, -1, ref alone);
            }
            else
            {
                int head = (int)slot - 1;
                next[number] = first[head];
                first[head] = number + 1;
            }
        }
    }

    private ref long Slot(int hash, RunView run, int number)
    {
        int mask = _slots.Length - 1;
        int slot = hash & mask;
        while (_slots[slot] != 0 && ((int)(_slots[slot] >> 32) != hash || !run.IsCopy(number, _baseline, (int)_slots[slot] - 1)))
        {
            slot = (slot + 1) & mask;
        }

        return ref _slots[slot];
    }

    /// <summary>The numbers of a chain in the order of the file.</summary>
    private static int[] Chain(int link, int[] next)
    {
        List<int> numbers = [];
        for (; link != 0; link = next[link - 1])
        {
            numbers.Add(link - 1);
        }

        numbers.Sort();
        return [.. numbers];
    }

    private void PairCopies(int[] baseline, int[] candidate)
    {
        BaselineConflicts.Look(_baseline, baseline);
        CandidateConflicts.Look(_candidate, candidate);
        if (_policy == DuplicatePolicy.Reject)
        {
            Refused ??= baseline.Length > 1 ? (true, baseline) : (false, candidate);
        }

        Copies.Add((baseline.Length, candidate.Length));
        Unit unit = default;
        if (_policy == DuplicatePolicy.ByOccurrence)
        {
            for (int place = 0; place < Math.Max(baseline.Length, candidate.Length); place++)
            {
                Add(place < baseline.Length ? baseline[place] : -1, place < candidate.Length ? candidate[place] : -1, Copies.Count - 1, ref unit);
            }
        }
        else
        {
            foreach ((int before, int after) in new CopyPairing(_baseline, _candidate).Pair(baseline, candidate))
            {
                Add(before, after, Copies.Count - 1, ref unit);
            }
        }

        Count(unit);
    }

    private void Add(int baseline, int candidate, int copies, ref Unit unit)
    {
        ChangeKind kind = Verdicts.Compare(_baseline, baseline, _candidate, candidate);
        ByKind[(int)kind].Add(new PairedAssertions(baseline, candidate, copies));
        if (!kind.IsComparable())
        {
            return;
        }

        (int before, int after) = (_baseline.AnswerNumber(baseline), _candidate.AnswerNumber(candidate));
        Before[before]++;
        After[after]++;
        Regressed[before] += kind == ChangeKind.Regressed ? 1 : 0;
        Fixed[after] += kind == ChangeKind.Fixed ? 1 : 0;
        unit.Compared = true;
        unit.FailedBefore |= kind is not (ChangeKind.StillPassing or ChangeKind.Regressed);
        unit.FailedAfter |= kind is not (ChangeKind.StillPassing or ChangeKind.Fixed);
    }

    private void Count(Unit unit)
    {
        if (unit.Compared)
        {
            Units = (
                Units.Compared + 1,
                Units.Worse + (!unit.FailedBefore && unit.FailedAfter ? 1 : 0),
                Units.Better + (unit.FailedBefore && !unit.FailedAfter ? 1 : 0),
                Units.Both + (!unit.FailedBefore && !unit.FailedAfter ? 1 : 0));
        }
    }

    private struct Unit
    {
        public bool Compared;
        public bool FailedBefore;
        public bool FailedAfter;
    }
}
