namespace KoreBT.Analysis;

/// <summary>Counts assertions by the number of their answer while a file is being read.</summary>
internal sealed class RunCounter(OutcomeRules rules) : IAssertionSink
{
    private readonly EntityTally _entities = new();
    private long[] _counts = new long[64];

    public void Begin(TableRow row, int answer)
    {
        if (answer >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(answer + 1, 2 * _counts.Length));
        }

        _counts[answer]++;
    }

    public void Complete(IReadOnlyList<EntityResult> entities) => _entities.Add(entities, rules);

    /// <summary>The counts, given what the numbers stand for.</summary>
    public RunTally Total(IReadOnlyList<Answer> answers)
    {
        RunTally tally = new();
        tally.Reserve(answers.Count);
        for (int number = 0; number < answers.Count; number++)
        {
            tally.Add(answers[number], _counts[number]);
        }

        tally.Merge(_entities);
        return tally;
    }
}
