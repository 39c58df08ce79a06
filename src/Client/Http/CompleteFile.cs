namespace KoreBT.Client.Http;

/// <summary>Writes a file that is complete or absent under its name.</summary>
internal static class CompleteFile
{
    public static async Task WriteAsync(string runId, Stream source, string path, CancellationToken cancellationToken)
    {
        string target = Path.GetFullPath(path);
        string part = $"{target}.{Path.GetRandomFileName()}.part";
        try
        {
            FileStream file = new(part, Options());
            await using (file.ConfigureAwait(false))
            {
                await CopyAsync(runId, source, file, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>A name of its own and nobody else's to read: a planted link is not followed, and utterances are people's words.</summary>
    private static FileStreamOptions Options()
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static async Task CopyAsync(string runId, Stream source, FileStream file, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[81920];
        while (true)
        {
            int count;
            try
            {
                count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException)
            {
                throw new DownloadFailedException(runId, $"the connection to the file host broke after {file.Length} bytes: {failure.Message} Nothing was kept; try again.", failure);
            }

            if (count == 0)
            {
                return;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
    }
}
