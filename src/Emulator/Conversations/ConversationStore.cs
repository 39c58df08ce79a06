namespace KoreBT.Emulator.Conversations;

/// <summary>The imports of conversation suites and the runs of these, kept until the suite is deleted.</summary>
internal sealed class ConversationStore
{
    private readonly Lock _lock = new();
    private readonly List<ConversationImport> _imports = [];
    private readonly List<ConversationRun> _runs = [];

    /// <returns>False when the name is taken.</returns>
    public bool Add(ConversationImport import)
    {
        lock (_lock)
        {
            if (_imports.Exists(other => other.Suite.Name == import.Suite.Name))
            {
                return false;
            }

            _imports.Add(import);
            return true;
        }
    }

    public void Add(ConversationRun run)
    {
        lock (_lock)
        {
            _runs.Add(run);
        }
    }

    public ConversationImport? FindImport(string id)
    {
        lock (_lock)
        {
            return _imports.Find(import => import.Id == id);
        }
    }

    public ConversationRun? FindRun(string suiteName, string id)
    {
        lock (_lock)
        {
            return _runs.Find(run => run.Id == id && run.Suite.Name == suiteName);
        }
    }

    /// <summary>A suite whose import is over.</summary>
    public ConversationSuite? FindSuite(string name, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _imports.Find(import => import.Suite.Name == name && import.ShareAt(now) >= 1)?.Suite;
        }
    }

    /// <returns>False when one of them is not there; then none is deleted.</returns>
    public bool Remove(IReadOnlyCollection<string> names)
    {
        lock (_lock)
        {
            if (!names.All(name => _imports.Exists(import => import.Suite.Name == name)))
            {
                return false;
            }

            _imports.RemoveAll(import => names.Contains(import.Suite.Name));
            _runs.RemoveAll(run => names.Contains(run.Suite.Name));
            return true;
        }
    }
}
