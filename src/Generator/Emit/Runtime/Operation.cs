namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Net.Http;

/// <summary>Reads the body of a success; the status decides whether there is one.</summary>
[GeneratedCode]
internal delegate T BodyReader<T>(int status, ReadOnlySpan<byte> body);

/// <summary>
/// What the document says about one operation. <paramref name="Security"/> holds alternatives, each a set of schemes; null when the
/// document is silent. <paramref name="Server"/> is the operation's own, where it has one.
/// </summary>
[GeneratedCode]
internal sealed record Operation<T>(
    string Id,
    HttpMethod Method,
    string[][]? Security,
    Func<int, bool> IsSuccess,
    BodyReader<T> Read,
    Func<Answer, ApiException> ReadError,
    Uri? Server = null);
