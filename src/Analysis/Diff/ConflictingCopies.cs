namespace KoreBT.Analysis;

/// <summary>Copies of one utterance in one run that expect different intents: one of them is always wrong.</summary>
internal sealed class ConflictingCopies
{
    private int[] _first = [];

    public int Count { get; private set; }

    /// <summary>The lines of the conflict that begins first, one for each expectation.</summary>
    public IReadOnlyList<int> Lines => _first;

    public void Look(RunView run, List<int> copies)
    {
        for (int place = 1; place < copies.Count; place++)
        {
            if (!run.Answer(copies[place]).Expected.Equals(run.Answer(copies[0]).Expected))
            {
                Count++;
                if (IsFirst(run.Line(copies[0])))
                {
                    // The first copy of each expectation stands for the others, of which there may be thousands.
                    _first = [.. copies.DistinctBy(number => run.Answer(number).Expected).Select(run.Line)];
                }

                return;
            }
        }
    }

    public void Merge(ConflictingCopies other)
    {
        Count += other.Count;
        if (other.Count > 0 && IsFirst(other._first[0]))
        {
            _first = other._first;
        }
    }

    private bool IsFirst(int line) => _first.Length == 0 || line < _first[0];
}
