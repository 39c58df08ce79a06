using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Compares runs of a suite.</summary>
public static partial class RunComparer
{
    /// <summary>
    /// Pairs the assertions of two runs by utterance and context and says what became of each. The result does not depend on the order of the rows.
    /// </summary>
    /// <param name="baseline">The run compared against.</param>
    /// <param name="candidate">The run under judgement.</param>
    /// <param name="options">How they are compared; the defaults when left out.</param>
    /// <exception cref="IncomparableRunsException">The runs have no utterance in common, or an utterance several times where the options refuse that.</exception>
    public static RunDiff Diff(TestRun baseline, TestRun candidate, DiffOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        return Diff(ComparedRun.Of(baseline), ComparedRun.Of(candidate), options ?? new DiffOptions(), CancellationToken.None);
    }

    /// <summary>
    /// The same for files of any size, straight from disk: both are read at once, and of each assertion there is little more in memory than its utterance.
    /// </summary>
    /// <param name="baseline">The file compared against, opened; it is read to its end.</param>
    /// <param name="candidate">The file under judgement, opened; it is read to its end.</param>
    /// <param name="options">How they are compared; the defaults when left out.</param>
    /// <param name="cancellationToken">Stops reading and comparing.</param>
    /// <exception cref="IncomparableRunsException">The runs have no utterance in common, or an utterance several times where the options refuse that.</exception>
    /// <exception cref="ResultsFormatException">A file cannot be read without guessing.</exception>
    public static async Task<RunDiff> DiffAsync(ResultsReader baseline, ResultsReader candidate, DiffOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);

        // Reading is work for a processor, and there are two files.
        ComparedRun[] runs = await Task.WhenAll(
            Task.Run(() => ComparedRun.OfAsync(baseline, cancellationToken), cancellationToken),
            Task.Run(() => ComparedRun.OfAsync(candidate, cancellationToken), cancellationToken)).ConfigureAwait(false);
        return Diff(runs[0], runs[1], options ?? new DiffOptions(), cancellationToken);
    }

    private static RunDiff Diff(ComparedRun baseline, ComparedRun candidate, DiffOptions options, CancellationToken cancellationToken)
    {
        KeyRules.Apply(baseline.Index, candidate.Index, options);
        SharedNumbers numbers = new();
        RunView before = new(baseline, numbers, options.Scope, options.RenamedIntents);
        RunView after = new(candidate, numbers, options.Scope, ImmutableDictionary<Intent, Intent>.Empty);
        CopyTable table = CopyTable.Of(baseline.Index, RunJoin.Threads(baseline.Index.Count));
        RunDiff diff = new(RunJoin.Of(before, after, table, options.Duplicates, cancellationToken), options);
        return diff.Counts.Paired > 0 ? diff : throw new IncomparableRunsException(baseline.Name, candidate.Name);
    }
}
