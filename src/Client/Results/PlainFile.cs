using KoreBT.Client.Http;

namespace KoreBT.Client.Results;

/// <summary>Receives a file, and unpacks one that a host sends packed.</summary>
internal static class PlainFile
{
    /// <returns>True when the host told how long the file is, so that its end cannot be a broken connection.</returns>
    /// <exception cref="DownloadFailedException">The file could not be had, or not whole.</exception>
    public static async Task<bool> ReceiveAsync(ResultsSource source, FileStream file, BatchTestClientOptions options, CancellationToken cancellationToken)
    {
        ResultsTransfer transfer = new(source, options);
        try
        {
            await ReceiveOnceAsync(transfer, source, file, options, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadIncompleteException) when (transfer.HasEnded)
        {
            // The damage showed only in the whole file; it may have happened on the way.
            file.SetLength(0);
            transfer = new(source, options);
            await ReceiveOnceAsync(transfer, source, file, options, cancellationToken).ConfigureAwait(false);
        }

        return transfer.IsLengthKnown;
    }

    private static async Task ReceiveOnceAsync(ResultsTransfer transfer, ResultsSource source, FileStream file, BatchTestClientOptions options, CancellationToken cancellationToken)
    {
        await transfer.ReceiveAsync(file, cancellationToken).ConfigureAwait(false);
        if (!transfer.IsGzip)
        {
            return;
        }

        FileStream packed = CompleteFile.Scratch(file.Name);
        await using (packed.ConfigureAwait(false))
        {
            file.Position = 0;
            await file.CopyToAsync(packed, cancellationToken).ConfigureAwait(false);
            file.SetLength(0);
            await GzipFile.UnpackAsync(source.File, packed, file, options.MaxDownloadBytes, cancellationToken).ConfigureAwait(false);
        }
    }
}
