namespace KoreBT.Analysis;

/// <summary>Two runs side by side: every assertion of both exactly once, and what can be counted on the way.</summary>
internal sealed class RunJoin
{
    /// <summary>Below this many assertions a second thread costs more than it brings.</summary>
    private const int WorthAThread = 50_000;

    private readonly JoinShard[] _shards;

    private RunJoin(RunView baseline, RunView candidate, JoinShard[] shards)
    {
        (Baseline, Candidate, _shards) = (baseline, candidate, shards);
        foreach (JoinShard shard in shards)
        {
            Units = (Units.Compared + shard.Units.Compared, Units.Worse + shard.Units.Worse, Units.Better + shard.Units.Better, Units.Both + shard.Units.Both);
            BaselineConflicts.Merge(shard.BaselineConflicts);
            CandidateConflicts.Merge(shard.CandidateConflicts);
        }
    }

    public RunView Baseline { get; }

    public RunView Candidate { get; }

    /// <inheritdoc cref="JoinShard.Units"/>
    public (int Compared, int Worse, int Better, int Both) Units { get; }

    public ConflictingCopies BaselineConflicts { get; } = new();

    public ConflictingCopies CandidateConflicts { get; } = new();

    /// <exception cref="IncomparableRunsException">The policy refuses copies, and there are some.</exception>
    public static RunJoin Of(RunView baseline, RunView candidate, CopyTable table, DuplicatePolicy policy, CancellationToken cancellationToken)
    {
        int shards = Threads(candidate.Count);
        JoinShard[] work = [.. Enumerable.Range(0, shards).Select(_ => new JoinShard(baseline, candidate, table, policy))];
        (int[] first, int[] next) = (new int[baseline.Count], GC.AllocateUninitializedArray<int>(candidate.Count));
        ForEach(work, candidate.Count, (shard, from, to) => shard.LookUp(from, to, first, next), cancellationToken);
        ForEach(work, baseline.Count, (shard, from, to) => shard.Pair(from, to, first, next), cancellationToken);
        if (work.Where(static shard => shard.Refused is not null).Select(static shard => shard.Refused!.Value).OrderByDescending(static found => found.IsBaseline).ThenBy(static found => found.Numbers[0]).ToArray() is [var refused, ..])
        {
            RunView run = refused.IsBaseline ? baseline : candidate;
            throw IncomparableRunsException.Duplicates(run.Run.Name, run.Run.Index.Result(refused.Numbers[0]).Utterance, [.. refused.Numbers.Select(run.Line)]);
        }

        return new RunJoin(baseline, candidate, work);
    }

    /// <summary>How many threads so many assertions are worth.</summary>
    public static int Threads(int count) => Math.Clamp(count / WorthAThread, 1, Environment.ProcessorCount);

    /// <summary>Gives each shard its part of so many things.</summary>
    private static void ForEach(JoinShard[] work, int count, Action<JoinShard, int, int> act, CancellationToken cancellationToken) =>
        Parallel.For(0, work.Length, new ParallelOptions { CancellationToken = cancellationToken }, shard =>
            act(work[shard], (int)((long)count * shard / work.Length), (int)((long)count * (shard + 1) / work.Length)));

    public int Count(ChangeKind kind) => _shards.Sum(shard => shard.ByKind[(int)kind].Count);

    /// <summary>The pairs of a kind, in no order.</summary>
    public IEnumerable<(PairedAssertions Pair, (int Baseline, int Candidate)? Copies)> OfKind(ChangeKind kind)
    {
        foreach (JoinShard shard in _shards)
        {
            ChunkList<PairedAssertions> pairs = shard.ByKind[(int)kind];
            for (int index = 0; index < pairs.Count; index++)
            {
                PairedAssertions pair = pairs[index];
                yield return (pair, pair.Copies < 0 ? null : shard.Copies[pair.Copies]);
            }
        }
    }

    /// <summary>How often each answer of the baseline was given in pairs that can be compared, and how often it was of a regressed one.</summary>
    public IEnumerable<(Answer Answer, long Count, int Regressed)> BaselineAnswers() =>
        Enumerable.Range(0, Baseline.AnswerCount).Select(answer => (Baseline.AnswerOf(answer), _shards.Sum(shard => shard.Before[answer]), _shards.Sum(shard => shard.Regressed[answer])));

    /// <summary>The same for the candidate and what was fixed.</summary>
    public IEnumerable<(Answer Answer, long Count, int Fixed)> CandidateAnswers() =>
        Enumerable.Range(0, Candidate.AnswerCount).Select(answer => (Candidate.AnswerOf(answer), _shards.Sum(shard => shard.After[answer]), _shards.Sum(shard => shard.Fixed[answer])));

    /// <summary>What both runs answered to each unit that can be compared, under the one label of its expectation.</summary>
    public IEnumerable<PairedAnswer> PairedAnswers()
    {
        ChangeKind[] kinds = [.. Enum.GetValues<ChangeKind>().Where(static kind => kind.IsComparable())];
        foreach (JoinShard shard in _shards)
        {
            Dictionary<int, PairedAnswer> copies = [];
            foreach (ChangeKind kind in kinds)
            {
                for (int index = 0; index < shard.ByKind[(int)kind].Count; index++)
                {
                    PairedAssertions pair = shard.ByKind[(int)kind][index];
                    PairedAnswer answer = Of(pair);
                    if (pair.Copies < 0)
                    {
                        yield return answer;
                    }
                    else if (!copies.TryGetValue(pair.Copies, out PairedAnswer known) || Compare(answer, known) < 0)
                    {
                        // Of copies, one stands for all: whichever comes first by name, so that the order of rows does not matter.
                        copies[pair.Copies] = answer;
                    }
                }
            }

            foreach (PairedAnswer answer in copies.Values)
            {
                yield return answer;
            }
        }
    }

    private PairedAnswer Of(PairedAssertions pair)
    {
        (Answer before, Answer after) = (Baseline.Answer(pair.Baseline), Candidate.Answer(pair.Candidate));
        Intent label = after.Expected.Label;
        return new PairedAnswer(
            label,
            before.Expected.HitBy(before.Predicted) is null ? before.PredictedIntent : label,
            after.Expected.HitBy(after.Predicted) is null ? after.PredictedIntent : label);
    }

    private static int Compare(PairedAnswer left, PairedAnswer right) =>
        Intent.ByName.Compare(left.Expected, right.Expected) is not 0 and var expected ? expected
        : Intent.ByName.Compare(left.Baseline, right.Baseline) is not 0 and var before ? before
        : Intent.ByName.Compare(left.Candidate, right.Candidate);
}
