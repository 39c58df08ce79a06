using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Compares runs of a suite.</summary>
public static class RunComparer
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
        return Diff(ComparedRun.Of(baseline), ComparedRun.Of(candidate), table: null, options ?? new DiffOptions(), CancellationToken.None);
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

        options ??= new DiffOptions();

        // Reading is work for a processor, and there are two files.
        Task<(ComparedRun Run, CopyTable? Table)> before = Task.Run(async () =>
        {
            ComparedRun run = await ComparedRun.OfAsync(baseline, cancellationToken).ConfigureAwait(false);
            return (run, KeyRules.AreDefault(options) ? CopyTable.Of(run.Index) : null);
        }, cancellationToken);
        Task<ComparedRun> after = Task.Run(() => ComparedRun.OfAsync(candidate, cancellationToken), cancellationToken);
        await Task.WhenAll(before, after).ConfigureAwait(false);
        return Diff(before.Result.Run, after.Result, before.Result.Table, options, cancellationToken);
    }

    private static RunDiff Diff(ComparedRun baseline, ComparedRun candidate, CopyTable? table, DiffOptions options, CancellationToken cancellationToken)
    {
        KeyRules.Apply(baseline.Index, candidate.Index, options);
        SharedNumbers numbers = new();
        RunView before = new(baseline, numbers, options.Scope, options.RenamedIntents);
        RunView after = new(candidate, numbers, options.Scope, ImmutableDictionary<Intent, Intent>.Empty);
        RunJoin join = RunJoin.Of(before, after, table ?? CopyTable.Of(baseline.Index), options.Duplicates, cancellationToken);
        RunAnalysis baselineNumbers = RunAnalysis.Of(baseline.Name, baseline.Info, baseline.Quality, baseline.Tally, options: null);
        RunAnalysis candidateNumbers = RunAnalysis.Of(candidate.Name, candidate.Info, candidate.Quality, candidate.Tally, options: null);
        ClassificationOptions sameLabels = new() { Labels = LabelSet.ExpectedInEither(baselineNumbers.Classification.Matrix, candidateNumbers.Classification.Matrix) };
        RunDiff diff = new(join, baselineNumbers.With(sameLabels), candidateNumbers.With(sameLabels), options);
        return diff.Counts.Paired > 0 ? diff : throw new IncomparableRunsException(baseline.Name, candidate.Name);
    }
}
