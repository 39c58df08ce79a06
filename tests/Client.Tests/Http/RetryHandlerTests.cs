using System.Net;
using KoreBT.Client.Http;
using KoreBT.Client.Tests.Support;
using Polly.Timeout;

namespace KoreBT.Client.Tests.Http;

public sealed class RetryHandlerTests
{
    private readonly AutoClock _clock = Given.Clock();
    private readonly FakePlatform _platform = new();

    public static TheoryData<int> EveryStatus => [.. Enumerable.Range(400, 200)];

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public async Task A_reading_call_is_repeated_for_passing_trouble_only(int status)
    {
        _platform.Answers((HttpStatusCode)status, "").Ok("{}");

        await SendAsync(HttpMethod.Get);

        Assert.Equal(status is 408 or 429 or 500 or 502 or 503 or 504 ? 2 : 1, _platform.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public async Task A_starting_call_is_never_repeated_for_a_status(int status)
    {
        _platform.Answers((HttpStatusCode)status, "").Ok("{}");

        await SendAsync(HttpMethod.Post);

        Assert.Single(_platform.Requests);
    }

    [Fact]
    public async Task Every_kind_of_broken_connection_is_covered_and_only_unsent_starts_are_repeated()
    {
        foreach (HttpRequestError error in Enum.GetValues<HttpRequestError>())
        {
            FakePlatform platform = new FakePlatform().Breaks(error).Ok("{}");
            using HttpMessageInvoker invoker = Invoker(platform);
            using HttpRequestMessage request = new(HttpMethod.Post, "https://kore.test/");
            bool unsent = error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            if (unsent)
            {
                await invoker.SendAsync(request, TestContext.Current.CancellationToken);
            }
            else
            {
                await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(request, TestContext.Current.CancellationToken));
            }

            Assert.Equal(unsent ? 2 : 1, platform.Requests.Count);
        }
    }

    [Fact]
    public async Task Waits_grow_and_the_last_answer_comes_back()
    {
        _platform.Answers(HttpStatusCode.ServiceUnavailable, "busy");

        using HttpResponseMessage response = await SendAsync(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(4, _platform.Requests.Count);
        Assert.Equal(3, _clock.Delays.Count);
        Assert.All(_clock.Delays, static delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    public async Task The_platforms_hint_is_kept_to_the_second(string hint, int seconds)
    {
        _platform.Answers(HttpStatusCode.TooManyRequests, "", response => response.Headers.Add("Retry-After", hint)).Ok("{}");

        await SendAsync(HttpMethod.Get);

        Assert.Equal(2, _platform.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(seconds), _clock.Elapsed);
    }

    /// <summary>Twenty spellings by a platform whose clock says 2026-01-01 00:00:00, and what they mean in seconds; null: nothing.</summary>
    public static TheoryData<string, int?, int> Hints
    {
        get
        {
            (string Text, int? Seconds)[] spellings =
            [
                ("0", 0), ("7", 7), ("07", 7), (" 7 ", 7), ("59", 59), ("-1", null), ("+7", null), ("1.5", null), ("1e1", null), ("99999999999", null), ("soon", null), ("", null), ("7s", null), ("7, 8", null),
                ("Thu, 01 Jan 2026 00:00:09 GMT", 9), ("Thursday, 01-Jan-26 00:00:09 GMT", 9), ("Thu Jan  1 00:00:09 2026", 9), ("Wed, 31 Dec 2025 23:59:59 GMT", 0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("2026-13-45", null),
            ];
            TheoryData<string, int?, int> data = [];
            foreach ((string text, int? seconds) in spellings)
            {
                foreach (int days in new[] { -1, 0, 1 })
                {
                    data.Add(text, seconds, days);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Hints))]
    public async Task A_hint_means_the_same_whatever_this_machine_takes_for_the_time(string hint, int? seconds, int daysOff)
    {
        _clock.Advance(TimeSpan.FromDays(1 + daysOff));
        TimeSpan before = _clock.Elapsed;
        _platform.Answers(HttpStatusCode.TooManyRequests, "", response =>
        {
            response.Headers.TryAddWithoutValidation("Retry-After", hint);
            response.Headers.Date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }).Ok("{}");

        await SendAsync(HttpMethod.Get);

        Assert.Equal(2, _platform.Requests.Count);
        if (seconds is { } exact)
        {
            Assert.Equal(TimeSpan.FromSeconds(exact), _clock.Elapsed - before);
        }
        else
        {
            Assert.InRange(_clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        }
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(0)]
    [InlineData(86_400)]
    public async Task A_hint_that_is_a_date_is_taken_against_the_platforms_clock(int ahead)
    {
        DateTimeOffset theirs = _clock.GetUtcNow().AddSeconds(ahead);
        _platform.Answers(HttpStatusCode.ServiceUnavailable, "", response =>
        {
            response.Headers.Date = theirs;
            response.Headers.RetryAfter = new(theirs.AddSeconds(9));
        }).Ok("{}");

        await SendAsync(HttpMethod.Get);

        Assert.Equal(2, _platform.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(9), _clock.Elapsed);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Thu, 01 Jan 2026 01:00:00 GMT")]
    public async Task A_hint_too_long_to_wait_for_in_silence_comes_back_at_once(string hint)
    {
        _platform.Answers(HttpStatusCode.TooManyRequests, "", response => response.Headers.Add("Retry-After", hint)).Ok("{}");

        using HttpResponseMessage response = await SendAsync(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    [Fact]
    public async Task A_hundred_thousand_waits_lie_between_nothing_and_the_cap_and_their_means_are_those_of_theory()
    {
        const int Calls = 10_000;
        const int Retries = 10;
        double[] sums = new double[Retries];
        int counted = 0;
        Random chance = new(7);
        for (int call = 0; call < Calls; call++)
        {
            AutoClock clock = Given.Clock();
            using HttpMessageInvoker invoker = new(new RetryHandler(new() { TimeProvider = clock, AttemptTimeout = Given.AttemptTimeout, MaxRetries = Retries, Jitter = chance.NextDouble }, bufferBodies: true, new Busy()));
            using HttpRequestMessage request = new(HttpMethod.Get, "https://kore.test/");
            using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.All(clock.Delays, static delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromSeconds(30)));

            // A wait of less than a millisecond is none, and moves those behind it up: such a call is not counted.
            counted += clock.Delays.Count == Retries ? 1 : 0;
            for (int i = 0; i < Retries && clock.Delays.Count == Retries; i++)
            {
                sums[i] += clock.Delays[i].TotalSeconds;
            }
        }

        Assert.InRange(counted, Calls * 99 / 100, Calls);

        // The first four never reach the cap, so that it does not blur their means.
        for (int i = 0; i < 4; i++)
        {
            Assert.InRange(sums[i] / counted, Theory(i) * 0.98, Theory(i) * 1.02);
        }

        static double Theory(int attempt) => Mean(attempt) - (attempt == 0 ? 0 : Mean(attempt - 1));

        // Polly's "decorrelated jitter" is the step from one point to the next on a curve, each point a random part of an attempt further on.
        static double Mean(int attempt) => Enumerable.Range(0, 100_000).Average(i => attempt + ((i + 0.5) / 100_000) is var t ? Math.Pow(2, t) * Math.Tanh(Math.Sqrt(4 * t)) / 1.4 : 0);
    }

    [Fact]
    public async Task A_client_has_one_layer_that_repeats_and_not_two()
    {
        FakePlatform api = new FakePlatform().Answers(HttpStatusCode.ServiceUnavailable, "");
        await Assert.ThrowsAsync<RequestRefusedException>(() => Given.Client(api).GetOperation("smoke", "tr-1").UpdateStatusAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, api.Requests.Count);

        FakePlatform files = new FakePlatform().Answers(HttpStatusCode.ServiceUnavailable, "");
        BatchTestRun run = new() { SuiteName = "smoke", RunId = "tr-1", Status = BatchTestStatus.Completed, ResultsLink = "https://files.test/f" };
        await Assert.ThrowsAsync<DownloadFailedException>(() => Given.Client(files).OpenResultsAsync(run, TestContext.Current.CancellationToken));
        Assert.Equal(4, files.Requests.Count);
    }

    [Fact]
    public async Task A_reading_call_that_stalls_is_cut_off_and_repeated()
    {
        _platform.Stalls(_clock).Ok("{}");

        await SendAsync(HttpMethod.Get);

        Assert.Equal(2, _platform.Requests.Count);
    }

    [Fact]
    public async Task A_call_that_always_stalls_ends_as_a_time_out()
    {
        _platform.Stalls(_clock);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => SendAsync(HttpMethod.Get));
    }

    [Fact]
    public async Task An_answer_cut_short_is_asked_for_again()
    {
        _platform.Bytes(static () => new CutStream()).Ok("whole");

        using HttpResponseMessage response = await SendAsync(HttpMethod.Get);

        Assert.Equal("whole", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method)
    {
        using HttpMessageInvoker invoker = Invoker(_platform);
        using HttpRequestMessage request = new(method, "https://kore.test/");
        return await invoker.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private HttpMessageInvoker Invoker(FakePlatform platform) =>
        new(new RetryHandler(new BatchTestClientOptions { TimeProvider = _clock, AttemptTimeout = Given.AttemptTimeout }, bufferBodies: true, platform));

    private sealed class Busy : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
    }

    private sealed class CutStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new HttpIOException(HttpRequestError.ResponseEnded);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new HttpIOException(HttpRequestError.ResponseEnded);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
