using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>A suite file that somebody named.</summary>
internal static class SuitePath
{
    /// <exception cref="UsageException">The name does not say the format.</exception>
    public static SuiteFormat FormatOf(string path)
    {
        try
        {
            return TestSuiteFile.FormatOf(path);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"'{path}' does not say its format. Let the name end with .json or .csv.");
        }
    }

    public static async Task<IReadOnlyList<SuiteProblem>> CheckAsync(string path, CancellationToken cancellationToken)
    {
        SuiteFormat format = FormatOf(path);
        await using FileStream file = InputFile.Open(path, "suite");
        return await TestSuiteFile.CheckAsync(file, format, cancellationToken);
    }

    public static async Task<TestSuiteFile> LoadAsync(string path, CancellationToken cancellationToken)
    {
        SuiteFormat format = FormatOf(path);
        await using FileStream file = InputFile.Open(path, "suite");
        return await TestSuiteFile.LoadAsync(file, format, path, cancellationToken);
    }
}
