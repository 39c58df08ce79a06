using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Everything that is measured on one run without comparing it: both families of numbers, entities, traits, and the quality of the file.</summary>
/// <param name="Name">What reports call the run.</param>
/// <param name="Info">The summary section of its file.</param>
/// <param name="Quality">What was odd about its file.</param>
/// <param name="Kore">The platform's numbers.</param>
/// <param name="Classification">The textbook's numbers.</param>
/// <param name="Kinds">The platform's numbers for each kind of expectation that occurs.</param>
/// <param name="Entities">How well entities were extracted.</param>
/// <param name="Traits">The counts of each trait; empty when none was expected.</param>
/// <param name="OutcomeDisagreements">How many recorded outcomes differ from the recomputed ones.</param>
public sealed record RunAnalysis(
    string Name,
    RunInfo Info,
    RunQuality Quality,
    KoreSummary Kore,
    ClassificationReport Classification,
    ImmutableArray<KindSummary> Kinds,
    EntityReport Entities,
    ImmutableArray<TraitMetrics> Traits,
    long OutcomeDisagreements)
{
    /// <summary>Measures a loaded run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">How averages are taken; the defaults when left out.</param>
    public static RunAnalysis From(TestRun run, ClassificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(run.Name, run.Info, run.Quality, RunTally.Of(run.Results), options);
    }

    /// <summary>Measures a file while reading it, in memory that does not grow with its length.</summary>
    /// <param name="reader">The opened file; it is read to its end.</param>
    /// <param name="options">How averages are taken; the defaults when left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ResultsFormatException">A row cannot be read without guessing, or the file is cut off.</exception>
    public static async Task<RunAnalysis> FromAsync(ResultsReader reader, ClassificationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        RunTally tally = await RunTally.OfAsync(reader, cancellationToken).ConfigureAwait(false);
        return Of(reader.Name ?? "results", reader.Info, reader.Quality, tally, options);
    }

    /// <summary>The same counts, averaged in another way.</summary>
    internal RunAnalysis With(ClassificationOptions options) => this with { Classification = ClassificationReport.From(Classification.Matrix, options) };

    internal static RunAnalysis Of(string name, RunInfo info, RunQuality quality, RunTally tally, ClassificationOptions? options) =>
        new(name, info, quality, tally.Kore, ClassificationReport.From(tally.Matrix, options), tally.Kinds, tally.Entities, tally.Traits, tally.OutcomeDisagreements);
}
