namespace KoreBT.Emulator.Runs;

/// <summary>The runs that were started, kept as long as the emulator lives.</summary>
internal sealed class RunStore
{
    private readonly Lock _lock = new();
    private readonly List<Run> _runs = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _runs.Count;
            }
        }
    }

    public void Add(Run run)
    {
        lock (_lock)
        {
            _runs.Add(run);
        }
    }

    public Run? Find(Func<Run, bool> isWanted)
    {
        lock (_lock)
        {
            return _runs.Find(run => isWanted(run));
        }
    }

    /// <summary>The runs of a suite, the latest first.</summary>
    public IReadOnlyList<Run> Of(Suite suite)
    {
        lock (_lock)
        {
            return [.. _runs.Where(run => run.Suite == suite).Reverse()];
        }
    }
}
