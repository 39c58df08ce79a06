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
/// document is silent. <paramref name="Successes"/> are first and last status of ranges, and so are <paramref name="Opened"/>, the successes
/// that the opener is for. Of <paramref name="Errors"/> the first that fits counts. <paramref name="Server"/> is the operation's own, where it has one.
/// </summary>
[GeneratedCode]
internal sealed record Operation<T>(
    string Id,
    HttpMethod Method,
    string[][]? Security,
    string Accept,
    int[] Successes,
    Func<Answer, T> Read,
    ErrorKind[] Errors,
    int[]? Opened = null,
    BodyOpener<T>? Open = null,
    Uri? Server = null)
{
    public bool IsSuccess(int status) => IsIn(Successes, status);

    public bool IsOpened(int status) => Opened is not null && IsIn(Opened, status);

    public ApiException ReadError(Answer answer) =>
        Array.Find(Errors, e => IsIn(e.Statuses, answer.StatusCode)) is { } kind ? kind.Read(answer) : Json.ReadError(answer);

    private static bool IsIn(int[] ranges, int status)
    {
        for (int i = 0; i < ranges.Length; i += 2)
        {
            if (ranges[i] <= status && status <= ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
