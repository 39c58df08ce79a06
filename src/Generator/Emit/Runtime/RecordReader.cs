namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Globalization;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Cuts the bytes of an answer into records while they arrive, wherever the network cut them. A record that never ends is refused.</summary>
[GeneratedCode]
internal sealed class RecordReader(Answer answer, Stream stream, string ends, bool keepsLast) : IDisposable
{
    /// <summary>Bytes of one record: far more than an honest service sends at once, far less than harms the process.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _start;
    private int _length;
    private bool _skipsLineFeed;

    /// <summary>The record without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>True while there is another record. What follows the last end is one only where the format says so.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        int scanned = 0;
        while (true)
        {
            if (_skipsLineFeed && _length > 0)
            {
                // The second half of a line end of two bytes, which may arrive late.
                _skipsLineFeed = false;
                Drop(_buffer[_start] == (byte)'\n' ? 1 : 0);
            }

            int found = Find(scanned);
            if (found >= 0)
            {
                Current = _buffer.AsMemory(_start, found);
                _skipsLineFeed = _buffer[_start + found] == (byte)'\r';
                Drop(found + 1);
                return true;
            }

            scanned = _length;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                Current = _buffer.AsMemory(_start, _length);
                Drop(_length);
                return keepsLast && Current.Length > 0;
            }
        }
    }

    /// <summary>One item; what does not fit is an error of the call, with the item as its body.</summary>
    public static T Item<T>(Answer item, ValueReader<T> read)
    {
        try
        {
            return Json.ReadBody(item.Body.Span, read);
        }
        catch (JsonException e)
        {
            throw new ApiException(item.Operation + " sent an item that does not fit the document: " + e.Message, item, e);
        }
    }

    public static ApiException TooLong(Answer answer) =>
        new(answer.Operation + " sent an item of more than " + Limit.ToString(CultureInfo.InvariantCulture) + " bytes.", answer);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        _length = 0;
    }

    private int Find(int from)
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start + from, _length - from);
        int found = ends.Length == 1 ? rest.IndexOf((byte)ends[0]) : rest.IndexOfAny((byte)ends[0], (byte)ends[1]);
        return found < 0 ? found : from + found;
    }

    private void Drop(int count)
    {
        _start += count;
        _length -= count;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_length == _buffer.Length)
        {
            if (_length >= Limit)
            {
                throw TooLong(answer);
            }

            Move(ArrayPool<byte>.Shared.Rent(_buffer.Length * 2));
        }
        else if (_start > 0)
        {
            Move(_buffer);
        }

        try
        {
            int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            _length += read;
            return read > 0;
        }
        catch (IOException e)
        {
            throw new HttpRequestException(answer.Operation + " got a part of the answer, and then the connection broke.", e);
        }
    }

    private void Move(byte[] target)
    {
        _buffer.AsSpan(_start, _length).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = target;
        }

        _start = 0;
    }
}
