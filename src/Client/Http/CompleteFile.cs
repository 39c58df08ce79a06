namespace KoreBT.Client.Http;

/// <summary>Writes a file that is complete or absent under its name.</summary>
internal static class CompleteFile
{
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <param name="path">The name that the file gets once <paramref name="writeAsync"/> is through. An existing file is replaced then, and not before.</param>
    /// <param name="writeAsync">Writes the file; what it throws leaves nothing behind.</param>
    /// <exception cref="IOException">The folder cannot be written to, or the disk is full.</exception>
    public static async Task WriteAsync(string path, Func<FileStream, Task> writeAsync)
    {
        string target = Path.GetFullPath(path);
        if (Path.GetDirectoryName(target) == "/dev")
        {
            throw new IOException($"'{target}' is a device, which a file of that name would replace. Name a file in a folder of yours.");
        }

        string part = PartOf(target);
        try
        {
            FileStream file = new(part, Options(FileOptions.Asynchronous));
            await using (file.ConfigureAwait(false))
            {
                await writeAsync(file).ConfigureAwait(false);
                await file.FlushAsync().ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        catch (IOException full) when (full.HResult is DiskFullOnUnix or DiskFullOnWindows)
        {
            File.Delete(part);
            throw new IOException($"The disk is full: '{target}' could not be written. Nothing was kept; make room and try again.", full);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>A file beside <paramref name="path"/> for what is in the way of it; gone when it is closed.</summary>
    public static FileStream Scratch(string path) => new(PartOf(path), Options(FileOptions.Asynchronous | FileOptions.DeleteOnClose));

    private static string PartOf(string target) => $"{target}.{Path.GetRandomFileName()}.part";

    /// <summary>A name of its own and nobody else's to read: a planted link is not followed, and utterances are people's words.</summary>
    private static FileStreamOptions Options(FileOptions kind)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = kind };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
