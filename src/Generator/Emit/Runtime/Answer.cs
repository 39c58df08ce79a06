namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Net.Http.Headers;

/// <summary>An answer whose body has been read. The body lives in a pooled buffer: whoever keeps it copies it.</summary>
[GeneratedCode]
internal readonly record struct Answer(string Operation, int StatusCode, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, ReadOnlyMemory<byte> Body)
{
    /// <summary>Where the request went, before any credential was put on it.</summary>
    public Uri? Address { get; init; }
}
