using System.Globalization;

namespace KoreBT.Client.Http;

/// <summary>Writes a file that is complete or absent under its name.</summary>
internal static class CompleteFile
{
    public static async Task WriteAsync(string runId, Stream source, string path, BatchTestClientOptions options, CancellationToken cancellationToken)
    {
        string target = Path.GetFullPath(path);
        if (Path.GetDirectoryName(target) == "/dev")
        {
            throw new IOException($"'{target}' is a device, which a file of that name would replace. Name a file in a folder of yours.");
        }

        string part = $"{target}.{Path.GetRandomFileName()}.part";
        try
        {
            FileStream file = new(part, Options());
            await using (file.ConfigureAwait(false))
            {
                await CopyAsync(runId, source, file, options, cancellationToken).ConfigureAwait(false);
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

    private static async Task CopyAsync(string runId, Stream source, FileStream file, BatchTestClientOptions options, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[81920];
        using CancellationTokenSource silence = new(Timeout.InfiniteTimeSpan, options.TimeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        while (true)
        {
            int count;
            try
            {
                silence.CancelAfter(options.AttemptTimeout);
                count = await source.ReadAsync(buffer, either.Token).ConfigureAwait(false);
                silence.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException)
            {
                throw new DownloadFailedException(runId, $"the connection to the file host broke after {file.Length} bytes: {failure.Message} Nothing was kept; try again.", failure);
            }
            catch (OperationCanceledException failure) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new DownloadFailedException(runId, string.Create(CultureInfo.InvariantCulture, $"the file host sent nothing for {options.AttemptTimeout.TotalSeconds} seconds after {file.Length} bytes. Nothing was kept; try again."), failure);
            }

            if (count == 0)
            {
                // Results have at least a header: an empty answer must not replace results that somebody has.
                if (file.Length == 0)
                {
                    throw new DownloadFailedException(runId, "the file host sent an empty file. Nothing was kept; try again in a minute.");
                }

                return;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
    }
}
