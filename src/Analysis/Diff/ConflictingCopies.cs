namespace KoreBT.Analysis;

/// <summary>Copies of one utterance in one run that expect different intents: one of them is always wrong.</summary>
internal sealed class ConflictingCopies
{
    private int[] _first = [];

    public int Count { get; private set; }

    /// <summary>The lines of the conflict that begins first, one for each expectation.</summary>
    public IReadOnlyList<int> Lines => _first;

    public void Look(RunView run, int[] copies)
    {
        // The first copy of each expectation stands for the others, of which there may be thousands.
        int[] different = copies.Length < 2 ? [] : [.. copies.DistinctBy(number => run.Answer(number).Expected).Select(run.Line)];
        if (different.Length > 1)
        {
            Count++;
            TakeFirst(different);
        }
    }

    public void Merge(ConflictingCopies other)
    {
        Count += other.Count;
        if (other.Count > 0)
        {
            TakeFirst(other._first);
        }
    }

    private void TakeFirst(int[] lines) => _first = _first.Length == 0 || lines[0] < _first[0] ? lines : _first;
}
