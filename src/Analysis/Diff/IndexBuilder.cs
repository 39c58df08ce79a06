namespace KoreBT.Analysis;

/// <summary>Fills an index, and counts, while a file is being read.</summary>
internal sealed class IndexBuilder(RunIndex index, OutcomeRules rules) : IAssertionSink
{
    private readonly RunCounter _counter = new(rules);
    private (Intent Parent, string TaskState, int Number) _context = (Intent.None, "", -1);

    public RunTally Tally() => _counter.Total(index.Answers);

    public void Begin(TableRow row, int answer)
    {
        _counter.Begin(row, answer);
        index.Add(row.Utterance, answer, Context(row), row.Line);
        if (row.HasDetails)
        {
            index.Keep(row.Result(row.Answers[answer]));
        }
    }

    public void Complete(IReadOnlyList<EntityResult> entities)
    {
        _counter.Complete(entities);
        index.Keep(index.Result(index.Count - 1).With([.. entities]));
    }

    /// <summary>Most rows have the context of the row before.</summary>
    private int Context(TableRow row)
    {
        (Intent parent, string state) = (row.ParentIntent, row.TaskState);
        if (_context.Number < 0 || !ReferenceEquals(state, _context.TaskState) || !ReferenceEquals(parent.Name, _context.Parent.Name))
        {
            _context = (parent, state, index.Context(parent, state));
        }

        return _context.Number;
    }
}
