namespace KoreBT.Analysis;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What reports call the run.</param>
/// <param name="Info">The summary section of its file.</param>
/// <param name="Quality">What was odd about its file.</param>
/// <param name="Index">Its assertions.</param>
/// <param name="Tally">The counts of all of them, for those who ask.</param>
internal sealed record ComparedRun(string Name, RunInfo Info, RunQuality Quality, RunIndex Index, Func<RunTally> Tally)
{
    public static ComparedRun Of(TestRun run) => new(run.Name, run.Info, run.Quality, RunIndex.Of(run), () => RunTally.Of(run.Results));

    /// <summary>Reads a file to its end.</summary>
    public static async Task<ComparedRun> OfAsync(ResultsReader reader, CancellationToken cancellationToken)
    {
        RunIndex index = new(reader.Answers, reader.Rules);
        IndexBuilder builder = new(index, reader.Rules);
        await reader.ReadIntoAsync(builder, cancellationToken).ConfigureAwait(false);
        index.Seal();
        return new ComparedRun(reader.Name ?? "results", reader.Info, reader.Quality, index, builder.Tally);
    }

    /// <summary>The numbers of the whole run.</summary>
    public RunAnalysis Measure() => RunAnalysis.Of(Name, Info, Quality, Tally(), options: null);
}
