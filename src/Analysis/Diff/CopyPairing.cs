namespace KoreBT.Analysis;

/// <summary>
/// Pairs the copies of one utterance. They are exchangeable, so they are paired with the fewest changes, whatever the order of the files; a copy too many is left without counterpart. One
/// object pairs the copies of many utterances, one after the other.
/// </summary>
internal sealed class CopyPairing
{
    /// <summary>Up to so many pairs that could be made, looking at each of them is quicker than a table.</summary>
    private const int Few = 64;

    private readonly RunView _baseline;
    private readonly RunView _candidate;
    private readonly Comparison<UtteranceCopy> _inBaseline;
    private readonly Comparison<UtteranceCopy> _inCandidate;
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly List<(int Baseline, int Candidate)> _pairs = [];
    private readonly List<UtteranceCopy> _left = [];
    private readonly List<UtteranceCopy> _right = [];

    public CopyPairing(RunView baseline, RunView candidate)
    {
        (_baseline, _candidate) = (baseline, candidate);
        _inBaseline = (one, other) => Compare(baseline, one, other);
        _inCandidate = (one, other) => Compare(candidate, one, other);
    }

    /// <returns>The pairs; -1 where there is no counterpart. Good until the next call.</returns>
    public IReadOnlyList<(int Baseline, int Candidate)> Pair(List<int> before, List<int> after)
    {
        _pairs.Clear();
        _spellings.Clear();
        Take(_baseline, before, _left, _inBaseline, before[0]);
        Take(_candidate, after, _right, _inCandidate, before[0]);

        // The same spelling first; only what is left over is paired across spellings.
        for (int level = 0; level < UtteranceCopy.Levels && _left.Count > 0 && _right.Count > 0; level++)
        {
            if (_left.Count * _right.Count <= Few)
            {
                PairFew(level);
            }
            else
            {
                PairMany(level);
            }
        }

        _pairs.AddRange(_left.Select(static copy => (copy.Number, -1)));
        _pairs.AddRange(_right.Select(static copy => (-1, copy.Number)));
        return _pairs;
    }

    private void Take(RunView run, List<int> numbers, List<UtteranceCopy> copies, Comparison<UtteranceCopy> order, int first)
    {
        copies.Clear();
        foreach (int number in numbers)
        {
            ((int expected, EntityForms expectedEntities), (int said, EntityForms saidEntities)) = (run.Expectation(number), run.Said(number));
            copies.Add(new UtteranceCopy(number, Spelling(run, number, first), expected, expectedEntities, said, saidEntities, run.Passed(number)));
        }

        copies.Sort(order);
    }

    /// <summary>By what copies say and only then by where they stand, so that shuffling a file changes no pair's kind.</summary>
    private static int Compare(RunView run, UtteranceCopy one, UtteranceCopy other)
    {
        int order = Rank(one).CompareTo(Rank(other));
        order = order != 0 ? order : Intent.ByName.Compare(run.Answer(one.Number).PredictedIntent, run.Answer(other.Number).PredictedIntent);
        order = order != 0 ? order : Intent.ByName.Compare(run.Answer(one.Number).ExpectedIntent, run.Answer(other.Number).ExpectedIntent);
        return order != 0 ? order : one.Number.CompareTo(other.Number);
    }

    private static int Rank(UtteranceCopy copy) => copy.Passed switch { true => 0, false => 1, null => 2 };

    /// <summary>0 for the spelling of the first copy, which mostly all have, so that no string is made.</summary>
    private int Spelling(RunView run, int number, int first)
    {
        if (run.Run.Index.Utterance(number).SequenceEqual(_baseline.Run.Index.Utterance(first)))
        {
            return 0;
        }

        string utterance = run.Run.Index.Result(number).Utterance;
        if (!_spellings.TryGetValue(utterance, out int spelling))
        {
            _spellings.Add(utterance, spelling = _spellings.Count + 1);
        }

        return spelling;
    }

    private void PairFew(int level)
    {
        for (int left = 0; left < _left.Count; left++)
        {
            UtteranceCopy like = _left[left].Like(level);
            for (int right = 0; right < _right.Count; right++)
            {
                if (_right[right].Like(level) == like)
                {
                    _pairs.Add((_left[left].Number, _right[right].Number));
                    _left.RemoveAt(left--);
                    _right.RemoveAt(right);
                    break;
                }
            }
        }
    }

    private void PairMany(int level)
    {
        Dictionary<UtteranceCopy, Queue<int>> waiting = [];
        for (int right = 0; right < _right.Count; right++)
        {
            UtteranceCopy like = _right[right].Like(level);
            if (!waiting.TryGetValue(like, out Queue<int>? queue))
            {
                waiting.Add(like, queue = []);
            }

            queue.Enqueue(right);
        }

        bool[] taken = new bool[_right.Count];
        _left.RemoveAll(left =>
        {
            if (!waiting.TryGetValue(left.Like(level), out Queue<int>? queue) || !queue.TryDequeue(out int right))
            {
                return false;
            }

            _pairs.Add((left.Number, _right[right].Number));
            taken[right] = true;
            return true;
        });
        int place = 0;
        _right.RemoveAll(_ => taken[place++]);
    }
}
