using System.Net;
using System.Text;

namespace KoreBT.Client.Tests.Support;

/// <summary>Answers from a script, one entry a request, the last entry for ever; remembers what was asked.</summary>
internal sealed class FakePlatform : HttpMessageHandler
{
    private readonly List<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _script = [];
    private int _next;

    public List<Asked> Requests { get; } = [];

    public FakePlatform Answers(HttpStatusCode status, string body, Action<HttpResponseMessage>? change = null)
    {
        _script.Add((_, _) =>
        {
            HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            change?.Invoke(response);
            return Task.FromResult(response);
        });
        return this;
    }

    public FakePlatform Ok(string body) => Answers(HttpStatusCode.OK, body);

    public FakePlatform Bytes(Func<Stream> body)
    {
        _script.Add((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body()) }));
        return this;
    }

    public FakePlatform Breaks(HttpRequestError error)
    {
        _script.Add((_, _) => throw new HttpRequestException(error, "broken on purpose"));
        return this;
    }

    public FakePlatform Stalls(AutoClock clock)
    {
        _script.Add(async (_, token) =>
        {
            Task never = Task.Delay(Timeout.InfiniteTimeSpan, clock, token);
            clock.PassNextDeadline();
            await never.ConfigureAwait(false);
            throw new InvalidOperationException("The deadline did not end the wait.");
        });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new(request.Method, request.RequestUri!, request.Headers.ToDictionary(static h => h.Key, static h => string.Join(",", h.Value)), body));
        return await _script[Math.Min(_next++, _script.Count - 1)](request, cancellationToken);
    }

    internal sealed record Asked(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? Body);
}
