namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Takes over an answer whose body has not been read.</summary>
[GeneratedCode]
internal delegate Task<T> BodyOpener<T>(HttpResponseMessage response, CancellationToken cancellationToken);

/// <summary>
/// What the document says about one operation. <paramref name="Security"/> holds alternatives, each a set of schemes; null when the
/// document is silent. <paramref name="Server"/> is the operation's own, where it has one. Where it has an
/// opener, <paramref name="IsOpened"/> says for which successes.
/// </summary>
[GeneratedCode]
internal sealed record Operation<T>(
    string Id,
    HttpMethod Method,
    string[][]? Security,
    string Accept,
    Func<int, bool> IsSuccess,
    Func<Answer, T> Read,
    Func<Answer, ApiException> ReadError,
    Func<int, bool>? IsOpened = null,
    BodyOpener<T>? Open = null,
    Uri? Server = null);
