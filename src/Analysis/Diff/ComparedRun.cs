namespace KoreBT.Analysis;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What reports call the run.</param>
/// <param name="Info">The summary section of its file.</param>
/// <param name="Quality">What was odd about its file.</param>
/// <param name="Index">Its assertions.</param>
/// <param name="Tally">The counts of all of them.</param>
internal sealed record ComparedRun(string Name, RunInfo Info, RunQuality Quality, RunIndex Index, RunTally Tally)
{
    public static ComparedRun Of(TestRun run) => new(run.Name, run.Info, run.Quality, RunIndex.Of(run), RunTally.Of(run.Results));
}
