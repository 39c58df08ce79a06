using KoreBT.Analysis;

namespace KoreBT.Cli;

/// <summary>Opens a results file; what is wrong with the path itself is said in the same way as what is wrong inside.</summary>
internal static class ResultsFile
{
    public static async Task<RunAnalysis> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path);
        await using ResultsReader reader = await ResultsReader.OpenAsync(file, path, cancellationToken);
        return await RunAnalysis.FromAsync(reader, cancellationToken: cancellationToken);
    }

    public static async Task<TestRun> LoadAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = Open(path);
        return await TestRun.LoadAsync(file, path, cancellationToken);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ResultsFormatException(path, 0, Reason(path, problem), problem);
        }
    }

    private static string Reason(string path, Exception problem) =>
        Directory.Exists(path) ? "this is a folder. Name the results CSV in it."
        : problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file. Check the path; korebt run and korebt download say where they saved the results."
        : $"the file cannot be opened: {problem.Message}";
}
