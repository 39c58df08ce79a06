using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using KoreBT.Client.Telemetry;

namespace KoreBT.Client.Results;

/// <summary>Brings a results file into a file of ours: takes up where a connection broke if the host allows it, and knows in the end whether all of it came.</summary>
internal sealed class ResultsTransfer(ResultsSource source, BatchTestClientOptions options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private EntityTagHeaderValue? _tag;
    private ContentDigest? _digest;
    private long? _length;

    /// <summary>True when the host told how long the file is, so that the end of the connection was not taken for the end of the file.</summary>
    public bool IsLengthKnown { get; private set; }

    /// <summary>True when the host sent the file packed, although it was asked not to.</summary>
    public bool IsGzip { get; private set; }

    /// <summary>True when the host sent all that it had to send, be it right or wrong.</summary>
    public bool HasEnded { get; private set; }

    /// <exception cref="DownloadFailedException">The file could not be had, or not whole.</exception>
    public async Task ReceiveAsync(FileStream file, CancellationToken cancellationToken)
    {
        for (int failures = 0; ; failures++)
        {
            long before = file.Length;
            try
            {
                await ReceiveRestAsync(file, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (DownloadIncompleteException) when (failures < options.MaxRetries || (file.Length > before && _tag is not null))
            {
                // Whoever gets on is not at his last attempt; a host that sends a byte at a time still ends at the cap on the size.
                failures = file.Length > before && _tag is not null ? 0 : failures;
                Log.Resuming(options.Log, source.File.Name, file.Length);
                await PauseAsync(failures, cancellationToken).ConfigureAwait(false);
            }
        }

        HasEnded = true;
        if (file.Length == 0)
        {
            // Results have at least a header: an empty answer must not replace results that somebody has.
            throw new DownloadIncompleteException(source.File, "the file host sent an empty file. Nothing was kept; try again in a minute.");
        }

        if (_digest is { } digest)
        {
            IsLengthKnown = await digest.MatchesAsync(file, cancellationToken).ConfigureAwait(false)
                ? true
                : throw new DownloadIncompleteException(source.File, $"what came does not have the {digest.Name} digest that the file host names. Nothing was kept; try again.");
        }
    }

    private async Task ReceiveRestAsync(FileStream file, CancellationToken cancellationToken)
    {
        EntityTagHeaderValue? tag = file.Length > 0 ? _tag : null;
        using HttpResponseMessage response = await source.OpenAsync(file.Length, tag, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK && !IsTheRest(response, file.Length))
        {
            Restart(file);
            throw new DownloadIncompleteException(source.File, "the file host sent another part than the one that was missing.");
        }

        if (response.StatusCode == HttpStatusCode.OK)
        {
            Restart(file);
            Begin(response);
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await CopyAsync(body, file, cancellationToken).ConfigureAwait(false);
        if (_length is { } length && file.Length != length)
        {
            throw new DownloadIncompleteException(source.File, string.Create(CultureInfo.InvariantCulture, $"the file host sent {file.Length} of {length} bytes. Nothing was kept; try again."));
        }
    }

    /// <summary>The whole file comes, from its first byte.</summary>
    private void Begin(HttpResponseMessage response)
    {
        HttpContentHeaders headers = response.Content.Headers;
        _tag = response.Headers.ETag is { IsWeak: false } strong ? strong : null;
        _length = headers.ContentLength;
        _digest = ContentDigest.Of(response);
        IsLengthKnown = _length is not null || response.Headers.TransferEncodingChunked == true || response.Version.Major > 1;
        string encoding = string.Join(", ", headers.ContentEncoding);
        IsGzip = encoding is "gzip" or "x-gzip";
        if (!IsGzip && encoding is not ("" or "identity"))
        {
            throw new DownloadFailedException(source.File, $"the file host sent the file packed as '{encoding}', although it was asked not to.");
        }
    }

    /// <summary>Two faults of other people's clients: to take any part for the right one, and to take a part of another version of the file.</summary>
    private bool IsTheRest(HttpResponseMessage response, long offset) =>
        response.StatusCode == HttpStatusCode.PartialContent
        && response.Content.Headers.ContentRange is { From: { } from } range && from == offset
        && (range.Length is not { } total || _length is not { } known || total == known)
        && (response.Headers.ETag is not { } tag || tag.Equals(_tag));

    private void Restart(FileStream file)
    {
        file.SetLength(0);
        (_tag, _digest, _length) = (null, null, null);
    }

    private async Task CopyAsync(Stream body, FileStream file, CancellationToken cancellationToken)
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
                count = await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
                silence.CancelAfter(Timeout.InfiniteTimeSpan);
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException)
            {
                throw new DownloadIncompleteException(source.File, $"the connection to the file host broke after {file.Length} bytes: {failure.Message} Nothing was kept; try again.", failure);
            }
            catch (OperationCanceledException failure) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new DownloadIncompleteException(source.File, string.Create(CultureInfo.InvariantCulture, $"the file host sent nothing for {options.AttemptTimeout.TotalSeconds} seconds after {file.Length} bytes. Nothing was kept; try again."), failure);
            }

            if (count == 0)
            {
                return;
            }

            if (file.Length + count > options.MaxDownloadBytes)
            {
                throw new DownloadFailedException(source.File, string.Create(CultureInfo.InvariantCulture, $"the file is larger than {options.MaxDownloadBytes} bytes, which no results file is. If yours is, allow for more."));
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task PauseAsync(int failures, CancellationToken cancellationToken)
    {
        double seconds = Math.Min(Math.Pow(2, failures), LongestPause.TotalSeconds) * (0.5 + options.Jitter());
        return Task.Delay(TimeSpan.FromSeconds(Math.Min(seconds, LongestPause.TotalSeconds)), options.TimeProvider, cancellationToken);
    }
}
