namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Answers that are JSON values one after the other: on lines (JSON Lines), or behind record separators (RFC 7464).</summary>
[GeneratedCode]
internal static class RecordStream
{
    /// <summary>Sends when the first item is asked for. The timeout of the call ends with the headers.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Pipeline pipeline, Operation<HttpResponseMessage> operation, Request request, RequestOptions? options, char end, ValueReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiResponse<HttpResponseMessage> opened = await pipeline.SendAsync(operation, request, options, cancellationToken).ConfigureAwait(false);
        using HttpResponseMessage response = opened.Body;
        Answer answer = new(operation.Id, opened.StatusCode, opened.Headers, opened.ContentHeaders, default);
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using RecordReader records = new(answer, stream, end.ToString(), keepsLast: true);
        while (await records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // Empty lines keep a connection awake, and the first separator ends nothing.
            if (records.Current.Span.Trim(" \t\r\n\uFEFF"u8).Length > 0)
            {
                yield return RecordReader.Item(answer with { Body = records.Current }, read);
            }
        }
    }
}
