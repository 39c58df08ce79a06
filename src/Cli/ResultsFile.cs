using KoreBT.Analysis;

namespace KoreBT.Cli;

/// <summary>Reads a results file.</summary>
internal static class ResultsFile
{
    public static async Task<RunAnalysis> MeasureAsync(string path, ResultsReaderOptions options, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path);
        await using ResultsReader reader = await ResultsReader.OpenAsync(file, path, options, cancellationToken);
        return await RunAnalysis.FromAsync(reader, cancellationToken: cancellationToken);
    }

    /// <summary>Finds out whether a file is there and has the header of results, without reading its rows.</summary>
    public static async Task RequireAsync(string path, ResultsReaderOptions options, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path);
        await using ResultsReader reader = await ResultsReader.OpenAsync(file, path, options, cancellationToken);
    }

    public static async Task<TestRun> LoadAsync(string path, ResultsReaderOptions options, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path);
        return await TestRun.LoadAsync(file, path, options, cancellationToken);
    }

    public static async Task<RunDiff> CompareAsync(string baseline, string candidate, DiffOptions options, ResultsReaderOptions reading, CancellationToken cancellationToken)
    {
        await using FileStream before = Open(baseline);
        await using FileStream after = Open(candidate);
        await using ResultsReader one = await ResultsReader.OpenAsync(before, baseline, reading, cancellationToken);
        await using ResultsReader other = await ResultsReader.OpenAsync(after, candidate, reading, cancellationToken);
        return await RunComparer.DiffAsync(one, other, options, cancellationToken);
    }

    private static FileStream Open(string path) => InputFile.Open(path, "results CSV", "korebt run and korebt download say where they saved the results");
}
