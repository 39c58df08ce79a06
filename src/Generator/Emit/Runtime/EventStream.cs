namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Runtime.CompilerServices;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Server-sent events as the standard has them (WHATWG HTML, "Server-sent events"), without its reconnecting.</summary>
[GeneratedCode]
internal static class EventStream
{
    /// <summary>The data of each event as JSON; an event without data is none.</summary>
    public static async IAsyncEnumerable<T> JsonAsync<T>(
        Pipeline pipeline, Operation<HttpResponseMessage> operation, Request request, RequestOptions? options, ValueReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach ((_, _, Answer data) in EventsAsync(pipeline, operation, request, options, cancellationToken).ConfigureAwait(false))
        {
            if (data.Body.Length > 0)
            {
                yield return RecordReader.Item(data, read);
            }
        }
    }

    /// <summary>Each event as it is.</summary>
    public static async IAsyncEnumerable<ServerSentEvent> RawAsync(
        Pipeline pipeline, Operation<HttpResponseMessage> operation, Request request, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach ((string type, string id, Answer data) in EventsAsync(pipeline, operation, request, options, cancellationToken).ConfigureAwait(false))
        {
            yield return new ServerSentEvent(type, Encoding.UTF8.GetString(data.Body.Span), id);
        }
    }

    /// <summary>Sends when the first event is asked for. The timeout of the call ends with the headers. Data is valid until the next event.</summary>
    private static async IAsyncEnumerable<(string Type, string Id, Answer Data)> EventsAsync(
        Pipeline pipeline, Operation<HttpResponseMessage> operation, Request request, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiResponse<HttpResponseMessage> opened = await pipeline.SendAsync(operation, request, options, cancellationToken).ConfigureAwait(false);
        using HttpResponseMessage response = opened.Body;
        Answer answer = new(operation.Id, opened.StatusCode, opened.Headers, opened.ContentHeaders, default);
        if (answer.ContentHeaders.ContentType?.MediaType is { } other && !other.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            using PooledBody body = await PooledBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            throw new ApiException(operation.Id + " answered with " + other + " instead of events.", answer with { Body = body.Bytes });
        }

        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using RecordReader lines = new(answer, stream, "\r\n", keepsLast: false);
        ArrayBufferWriter<byte> data = new(256);
        (string type, string id, bool isFirst) = ("", "", true);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> line = isFirst && lines.Current.Span.StartsWith("\uFEFF"u8) ? lines.Current[3..] : lines.Current;
            isFirst = false;
            if (line.Length > 0)
            {
                Field(line.Span, answer, data, ref type, ref id);
                continue;
            }

            if (data.WrittenCount > 0)
            {
                // Each line of data ends in a line feed, and the last one does not count.
                Answer item = answer with { Body = data.WrittenMemory[..^1] };
                if (item.Body.Span.SequenceEqual("[DONE]"u8))
                {
                    yield break;
                }

                yield return type == "error" ? throw new ApiException(operation.Id + " sent an error event.", item) : (type.Length > 0 ? type : "message", id, item);
                data.ResetWrittenCount();
            }

            type = "";
        }
    }

    private static void Field(ReadOnlySpan<byte> line, Answer answer, ArrayBufferWriter<byte> data, ref string type, ref string id)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        ReadOnlySpan<byte> value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        if (name.SequenceEqual("data"u8))
        {
            if (data.WrittenCount + value.Length >= RecordReader.Limit)
            {
                throw RecordReader.TooLong(answer);
            }

            data.Write(value);
            data.Write("\n"u8);
        }
        else if (name.SequenceEqual("event"u8))
        {
            type = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            id = Encoding.UTF8.GetString(value);
        }
    }
}
