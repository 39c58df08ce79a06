namespace KoreBT.Analysis;

/// <summary>
/// Pairs the copies of one utterance. They are exchangeable, so they are paired with the fewest changes, whatever the order of the files; a copy too many is left without counterpart.
/// </summary>
internal sealed class CopyPairing(RunView baseline, RunView candidate)
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly List<(int Baseline, int Candidate)> _pairs = [];
    private List<Copy> _left = [];
    private List<Copy> _right = [];

    /// <returns>The pairs; -1 where there is no counterpart.</returns>
    public IReadOnlyList<(int Baseline, int Candidate)> Pair(int[] before, int[] after)
    {
        _left = Sorted(baseline, before);
        _right = Sorted(candidate, after);
        Func<Copy, object>[] likeness =
        [
            static copy => (copy.Expected, copy.Said, copy.Passed),
            static copy => (copy.Expected, copy.Passed),
            static copy => copy.Expected,
            static copy => copy.Said,
            static _ => true,
        ];

        // The same spelling first; only what is left over is paired across spellings.
        foreach (Func<Copy, object> like in likeness)
        {
            PairBy(copy => (copy.Spelling, like(copy)));
        }

        foreach (Func<Copy, object> like in likeness)
        {
            PairBy(like);
        }

        _pairs.AddRange(_left.Select(static copy => (copy.Number, -1)));
        _pairs.AddRange(_right.Select(static copy => (-1, copy.Number)));
        return _pairs;
    }

    /// <summary>Orders copies by what they say and only then by where they stand, so that shuffling a file changes no pair's kind.</summary>
    private List<Copy> Sorted(RunView run, int[] numbers) =>
    [
        .. numbers.Select(number => new Copy(number, Spelling(run.Run.Index.Result(number).Utterance), run.Expectation(number), run.Said(number), run.Passed(number)))
            .OrderBy(static copy => copy.Passed switch { true => 0, false => 1, null => 2 })
            .ThenBy(copy => run.Answer(copy.Number).PredictedIntent, Intent.ByName)
            .ThenBy(copy => run.Answer(copy.Number).ExpectedIntent, Intent.ByName),
    ];

    private int Spelling(string utterance)
    {
        if (!_spellings.TryGetValue(utterance, out int number))
        {
            _spellings.Add(utterance, number = _spellings.Count);
        }

        return number;
    }

    private void PairBy(Func<Copy, object> keyOf)
    {
        if (_left.Count == 0 || _right.Count == 0)
        {
            return;
        }

        Dictionary<object, Queue<int>> waiting = [];
        for (int right = 0; right < _right.Count; right++)
        {
            object key = keyOf(_right[right]);
            if (!waiting.TryGetValue(key, out Queue<int>? queue))
            {
                waiting.Add(key, queue = []);
            }

            queue.Enqueue(right);
        }

        List<Copy> alone = [];
        bool[] taken = new bool[_right.Count];
        foreach (Copy left in _left)
        {
            if (waiting.TryGetValue(keyOf(left), out Queue<int>? queue) && queue.TryDequeue(out int right))
            {
                _pairs.Add((left.Number, _right[right].Number));
                taken[right] = true;
            }
            else
            {
                alone.Add(left);
            }
        }

        _left = alone;
        _right = [.. _right.Where((_, right) => !taken[right])];
    }

    private sealed record Copy(int Number, int Spelling, (int Intents, EntityForms Entities) Expected, (int Intents, EntityForms Entities) Said, bool? Passed);
}
