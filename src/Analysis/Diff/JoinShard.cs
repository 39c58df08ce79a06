namespace KoreBT.Analysis;

/// <summary>Finds for each assertion its counterpart in the other run, for a part of the run: by utterance and context, never by position. Two shards share no assertion, so they run side by side.</summary>
internal sealed class JoinShard
{
    private readonly RunView _baseline;
    private readonly RunView _candidate;
    private readonly CopyTable _table;
    private readonly DuplicatePolicy _policy;
    private readonly CopyPairing _pairing;

    /// <summary>The copies of one utterance on both sides, while they are paired.</summary>
    private readonly List<int> _before = [];

    /// <inheritdoc cref="_before"/>
    private readonly List<int> _after = [];

    public JoinShard(RunView baseline, RunView candidate, CopyTable table, DuplicatePolicy policy)
    {
        (_baseline, _candidate, _table, _policy) = (baseline, candidate, table, policy);
        _pairing = new CopyPairing(baseline, candidate);
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

    /// <summary>Finds the counterparts of a part of the candidate.</summary>
    /// <param name="from">The first assertion.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="first">The first counterpart of each assertion of the baseline, as its number plus 1.</param>
    /// <param name="next">The next counterpart of the same assertion, likewise.</param>
    public void LookUp(int from, int to, int[] first, int[] next)
    {
        Unit alone = default;
        int guess = (int)((long)from * _baseline.Count / Math.Max(1, _candidate.Count));
        for (int number = from; number < to; number++)
        {
            int head = _table.Find(_candidate.Run.Index, number, ref guess);
            if (head < 0)
            {
                Add(-1, number, -1, ref alone);
            }
            else
            {
                // Another shard may link a copy to the same assertion.
                next[number] = Interlocked.Exchange(ref first[head], number + 1);
            }
        }
    }

    /// <summary>Pairs a part of the baseline with the counterparts that were found.</summary>
    /// <param name="from">The first assertion.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="first">What <see cref="LookUp"/> left.</param>
    /// <param name="next">What <see cref="LookUp"/> left.</param>
    public void Pair(int from, int to, int[] first, int[] next)
    {
        for (int number = from; number < to; number++)
        {
            if (!_table.IsFirst(number))
            {
                continue;
            }

            int counterpart = first[number];
            if (!_table.HasCopies(number) && (counterpart == 0 || next[counterpart - 1] == 0))
            {
                Unit unit = default;
                Add(number, counterpart - 1, -1, ref unit);
                Count(unit);
            }
            else
            {
                _table.Copies(number, _before);
                Follow(counterpart, next);
                PairCopies();
            }
        }
    }

    /// <summary>Takes all counterparts, in the order of their run; shards link them in any.</summary>
    private void Follow(int counterpart, int[] next)
    {
        _after.Clear();
        for (; counterpart != 0; counterpart = next[counterpart - 1])
        {
            _after.Add(counterpart - 1);
        }

        _after.Sort();
    }

    private void PairCopies()
    {
        BaselineConflicts.Look(_baseline, _before);
        CandidateConflicts.Look(_candidate, _after);
        if (_policy == DuplicatePolicy.Reject)
        {
            Refused ??= _before.Count > 1 ? (true, [.. _before]) : (false, [.. _after]);
        }

        Copies.Add((_before.Count, _after.Count));
        Unit unit = default;
        if (_policy == DuplicatePolicy.ByOccurrence)
        {
            for (int place = 0; place < Math.Max(_before.Count, _after.Count); place++)
            {
                Add(place < _before.Count ? _before[place] : -1, place < _after.Count ? _after[place] : -1, Copies.Count - 1, ref unit);
            }
        }
        else
        {
            foreach ((int before, int after) in _pairing.Pair(_before, _after))
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
