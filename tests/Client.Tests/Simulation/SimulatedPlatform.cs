using System.Globalization;
using System.Net;
using System.Text;

namespace KoreBT.Client.Tests.Simulation;

/// <summary>
/// A platform and its file host in memory, in virtual time, that do to each request what a seed says: answer, refuse, stall, break off, talk nonsense. It keeps the books
/// that the promises of the client are checked against.
/// </summary>
internal sealed class SimulatedPlatform : HttpMessageHandler
{
    public const string ApiHost = "kore.test";
    private const string FileHost = "files.test";
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(2);
    private readonly Random _random;
    private readonly AutoClock _clock;
    private readonly int _faults;
    private readonly int _utterances;
    private readonly TimeSpan _duration;
    private readonly bool _fails;
    private readonly Queue<DateTimeOffset> _looks = [];
    private DateTimeOffset? _started;
    private DateTimeOffset _notBefore;
    private int _fileFaults;

    /// <param name="seed">Everything follows from it.</param>
    /// <param name="clock">The time of this world.</param>
    public SimulatedPlatform(int seed, AutoClock clock)
    {
        (_random, _clock) = (new Random(seed), clock);
        _faults = _random.Next(0, 61);
        _utterances = _random.Next(1, 8);
        _duration = TimeSpan.FromSeconds(_random.Next(0, 900));
        _fails = _random.Next(20) == 0;
    }

    public byte[] File => Encoding.UTF8.GetBytes("Utterance,ExpectedIntent\n" + string.Concat(Enumerable.Range(0, _utterances).Select(static i => $"u{i},A\n")));

    /// <summary>How many starts arrived. More than one is the worst that can happen.</summary>
    public int StartsReceived { get; private set; }

    /// <summary>When the client could first know that the run was complete.</summary>
    public DateTimeOffset? SaidCompleted { get; private set; }

    /// <summary>Broken promises, in words.</summary>
    public List<string> Complaints { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CheckToken(request);
        if (request.RequestUri!.Host == FileHost)
        {
            return await SendFileAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (request.Method == HttpMethod.Post)
        {
            return await StartAsync(cancellationToken).ConfigureAwait(false);
        }

        CountLook();
        if (_random.Next(100) < _faults && _random.Next(10) == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }

        return _random.Next(100) < _faults ? await FaultAsync(cancellationToken).ConfigureAwait(false) : Json(Status());
    }

    private async Task<HttpResponseMessage> StartAsync(CancellationToken cancellationToken)
    {
        if (_random.Next(100) >= _faults)
        {
            Begin();
            return Json("""{"status":"accepted","requestId":"tr-1"}""");
        }

        if (_random.Next(3) == 0)
        {
            throw new HttpRequestException(_random.Next(2) == 0 ? HttpRequestError.ConnectionError : HttpRequestError.NameResolutionError, "never left");
        }

        Begin();
        return await FaultAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Begin()
    {
        StartsReceived++;
        _started ??= _clock.GetUtcNow();
    }

    private string Status()
    {
        double share = _duration == TimeSpan.Zero ? 1 : Math.Min(1, (_clock.GetUtcNow() - (_started ?? _clock.Start)) / _duration);
        if (share < 1)
        {
            int asked = (int)(share * _utterances);
            return _random.Next(8) switch
            {
                0 => """{"status":"queued"}""",
                1 => """{"status":"RUNNING","result":null}""",
                2 => $$"""{"status":"running","percentage":"{{100 * share:0}}%","result":""}""",
                3 => $$"""{"status":"running","percentage":{{_random.Next(0, 100)}}.0,"result":[]}""",
                _ => string.Create(CultureInfo.InvariantCulture, $$$"""{"status":"running","totalUtterances":{{{_utterances}}},"utterance_ran":{{{asked}}},"percentage":{{{(int)(100 * share)}}},"result":{"status":"running"}}"""),
            };
        }

        if (_fails)
        {
            return """{"status":"failed","result":null}""";
        }

        SaidCompleted ??= _clock.GetUtcNow();
        string count = _random.Next(3) switch { 0 => $"\"{_utterances}\"", 1 => $"{_utterances}.0", _ => $"{_utterances}" };
        return $$$"""{"_id":"tr-1","status":"completed","utterance_count":{{{count}}},"result":{"isPartialFailure":false,"fileUrl":"https://{{{FileHost}}}/f.csv?e={{{(_clock.GetUtcNow() + LinkLife).UtcTicks}}}"}}""";
    }

    private async Task<HttpResponseMessage> FaultAsync(CancellationToken cancellationToken)
    {
        switch (_random.Next(13))
        {
            case 0:
                throw new HttpRequestException(HttpRequestError.HttpProtocolError, "no sense");
            case 1:
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");
            case 2:
                throw new HttpRequestException(HttpRequestError.Unknown, "broken");
            case 3:
                await StallAsync(cancellationToken).ConfigureAwait(false);
                throw new InvalidOperationException("A stall ended by itself.");
            case 4:
                await Task.Delay(TimeSpan.FromSeconds(_random.Next(1, 29)), _clock, cancellationToken).ConfigureAwait(false);
                return Answer(HttpStatusCode.GatewayTimeout, "");
            case 5:
                return Hint(_random.Next(0, 50).ToString(CultureInfo.InvariantCulture));
            case 6:
                return Hint(_clock.GetUtcNow().AddSeconds(_random.Next(-100, 50)).ToString("R", CultureInfo.InvariantCulture));
            case 7:
                return Hint(_random.Next(2) == 0 ? "soon" : "-1");
            case 8:
                return Answer((HttpStatusCode)(_random.Next(5) switch { 0 => 408, 1 => 429, 2 => 500, 3 => 502, _ => 503 }), "<html>busy</html>");
            case 9:
                return Answer(HttpStatusCode.OK, _random.Next(3) switch { 0 => "", 1 => "<html>Please sign in</html>", _ => "{\"status\":7}" });
            case 10:
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new CutOff()) };
            case 11:
                return Answer(HttpStatusCode.BadRequest, """{"errors":[{"msg":"Rate limit for this API has been reached. Please try again after some time.","code":400}]}""");
            default:
                return Answer(HttpStatusCode.InternalServerError, """{"errors":[{"msg":"Internal Server Error","code":500}]}""");
        }
    }

    private async Task<HttpResponseMessage> SendFileAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        long end = long.Parse(request.RequestUri!.Query["?e=".Length..], CultureInfo.InvariantCulture);
        if (_clock.GetUtcNow().UtcTicks > end)
        {
            return Answer(HttpStatusCode.Forbidden, "expired");
        }

        // A host that fails for ever has no file to lose: three times in a row is as bad as it gets.
        if (_random.Next(100) < _faults && _fileFaults++ < 3)
        {
            return _random.Next(3) == 0 ? Part(File[..^1]) : await FaultAsync(cancellationToken).ConfigureAwait(false) is { IsSuccessStatusCode: false, StatusCode: >= HttpStatusCode.InternalServerError } refused ? refused : Part(File[..1]);
        }

        _fileFaults = 0;
        return Part(File);

        HttpResponseMessage Part(byte[] bytes)
        {
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
            response.Content.Headers.ContentLength = File.Length;
            return response;
        }
    }

    private Task StallAsync(CancellationToken cancellationToken)
    {
        Task never = Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
        _clock.PassNextDeadline();
        return never;
    }

    private void CheckToken(HttpRequestMessage request)
    {
        bool has = request.Headers.TryGetValues("auth", out IEnumerable<string>? values);
        if (request.RequestUri!.Host != ApiHost || request.RequestUri.Scheme != "https")
        {
            if (has || request.Headers.Authorization is not null)
            {
                Complaints.Add($"a token went to {request.RequestUri.GetLeftPart(UriPartial.Authority)}");
            }
        }
        else if (!has || long.Parse(values!.Single().AsSpan(1), CultureInfo.InvariantCulture) <= _clock.GetUtcNow().UtcTicks)
        {
            Complaints.Add("a call went out without a good token");
        }
    }

    private void CountLook()
    {
        DateTimeOffset now = _clock.GetUtcNow();
        if (now < _notBefore)
        {
            Complaints.Add($"a look came {_notBefore - now} before the time that the platform had asked for");
        }

        _looks.Enqueue(now);
        while (_looks.Peek() <= now - TimeSpan.FromMinutes(1))
        {
            _looks.Dequeue();
        }

        if (_looks.Count > 60)
        {
            Complaints.Add($"{_looks.Count} looks in a minute");
        }
    }

    private HttpResponseMessage Hint(string text)
    {
        HttpResponseMessage response = Answer(HttpStatusCode.TooManyRequests, "");
        response.Headers.TryAddWithoutValidation("Retry-After", text);
        response.Headers.Date = _clock.GetUtcNow();
        if (response.Headers.RetryAfter is { } hint)
        {
            DateTimeOffset until = hint.Date ?? (_clock.GetUtcNow() + hint.Delta!.Value);
            _notBefore = until > _notBefore ? until.AddSeconds(hint.Date is null ? 0 : -1) : _notBefore;
        }

        return response;
    }

    private static HttpResponseMessage Json(string body) => Answer(HttpStatusCode.OK, body);

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class CutOff : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new HttpIOException(HttpRequestError.ResponseEnded);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new HttpIOException(HttpRequestError.ResponseEnded);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
