namespace KoreBT.Emulator.Runs;

/// <summary>The runs that were started, kept until they are deleted.</summary>
internal sealed class RunStore
{
    private readonly Lock _lock = new();
    private readonly List<Run> _runs = [];
    private int _count;

    /// <summary>How many were ever started.</summary>
    public int Count => _count;

    public void Add(Run run)
    {
        lock (_lock)
        {
            _runs.Add(run);
            _count++;
        }
    }

    public Run? Find(Func<Run, bool> isWanted)
    {
        lock (_lock)
        {
            return _runs.Find(run => isWanted(run));
        }
    }

    /// <returns>Whether there was any.</returns>
    public bool Remove(Predicate<Run> isUnwanted)
    {
        lock (_lock)
        {
            return _runs.RemoveAll(isUnwanted) > 0;
        }
    }

    /// <summary>The runs of a suite, the latest first.</summary>
    public IReadOnlyList<Run> Of(Suite suite)
    {
        lock (_lock)
        {
            return [.. _runs.Where(run => run.Suite.Id == suite.Id).Reverse()];
        }
    }
}
