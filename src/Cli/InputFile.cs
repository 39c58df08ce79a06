namespace KoreBT.Cli;

/// <summary>Opens a file that somebody named; what is wrong with the path is said in the same way as what is wrong inside.</summary>
internal static class InputFile
{
    /// <param name="path">The file.</param>
    /// <param name="kind">What it should be, for whoever named a folder.</param>
    /// <param name="advice">What else to check when there is no such file; may be empty.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static FileStream Open(string path, string kind, string advice = "")
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path) ? $"this is a folder. Name the {kind} in it."
                : problem is FileNotFoundException or DirectoryNotFoundException ? $"there is no such file. Check the path{(advice.Length > 0 ? $"; {advice}" : "")}."
                : $"the file cannot be opened: {problem.Message}";
            throw new IOException($"{path}: {reason}", problem);
        }
    }
}
