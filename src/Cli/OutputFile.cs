namespace KoreBT.Cli;

/// <summary>Finds out whether results can be saved before a run spends its hour, and not after.</summary>
internal static class OutputFile
{
    /// <param name="path">The file.</param>
    /// <param name="option">What gave its name, for the message.</param>
    /// <exception cref="IOException">Nothing can be saved under this name; the message says why and what to do.</exception>
    public static void Require(string path, string option = "--output")
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? full;
        if (Directory.Exists(full) || Path.EndsInDirectorySeparator(full))
        {
            throw new IOException($"{path}: this is a folder. Give {option} the name of a file in it.");
        }

        if (folder == "/dev")
        {
            throw new IOException($"{path}: this is a device, not a file. Give {option} the name of a file.");
        }

        if (!Directory.Exists(folder))
        {
            throw new IOException($"{path}: there is no folder '{folder}'. Make it, or give {option} another name.");
        }

        try
        {
            // As long a name as the unfinished file will have, gone when it is closed.
            using FileStream trial = new($"{full}.{Path.GetRandomFileName()}.part", Trial());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = problem is PathTooLongException ? "the name is too long" : $"the folder '{folder}' cannot be written to";
            throw new IOException($"{path}: no results can be saved here, as {reason}. Give {option} another name.", problem);
        }
    }

    /// <summary>Should the process be killed just now, then what is left behind is like any other unfinished file: nobody else's to read.</summary>
    private static FileStreamOptions Trial()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
