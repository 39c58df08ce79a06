namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Net.Http;

/// <summary>Reads the body of a success; the status decides whether there is one.</summary>
[GeneratedCode]
internal delegate T BodyReader<T>(int status, ReadOnlySpan<byte> body);

/// <summary>What the document says about one operation.</summary>
[GeneratedCode]
internal sealed record Operation<T>(
    string Id,
    HttpMethod Method,
    bool Authenticate,
    Func<int, bool> IsSuccess,
    BodyReader<T> Read,
    Func<Answer, ApiException> ReadError);
