namespace KoreBT.Analysis;

/// <content>Comparing more than two runs.</content>
public static partial class RunComparer
{
    /// <summary>
    /// Puts several runs side by side, utterance by utterance. Copies of one utterance in one context are one, which passes when all of them pass. The result does not depend on the order of the rows.
    /// </summary>
    /// <param name="runs">The runs, the oldest first; at least two.</param>
    /// <param name="options">How they are compared; the defaults when left out. What was reworded or renamed is called as in the last run; margin, resamples and the pairing of copies play no part.</param>
    /// <exception cref="ArgumentException">There are fewer than two runs.</exception>
    /// <exception cref="IncomparableRunsException">A run has no utterance in common with any other, or an utterance several times where the options refuse that.</exception>
    public static RunHistory Compare(IReadOnlyList<TestRun> runs, DiffOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count < 2)
        {
            throw new ArgumentException("A history has at least two runs.", nameof(runs));
        }

        options ??= new DiffOptions();
        UtteranceTable table = new(runs.Count, options);
        for (int run = 0; run < runs.Count; run++)
        {
            table.Add(run, runs[run].Results);
        }

        if (options.Duplicates == DuplicatePolicy.Reject && table.FirstCopies() is (var place, var first, var lines))
        {
            throw IncomparableRunsException.Duplicates(runs[place].Name, first.Utterance, lines);
        }

        RunHistory history = new([.. runs.Select(static run => RunAnalysis.From(run))], table.Rows(), options.Scope);
        int alone = Enumerable.Range(0, runs.Count).FirstOrDefault(run => history.Utterances.All(utterance => !utterance.IsSharedBy(run)), -1);
        return alone < 0 ? history : throw new IncomparableRunsException(runs[alone].Name, runs.Count > 2 ? "the other runs" : runs[1 - alone].Name);
    }
}
