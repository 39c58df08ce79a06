using System.Collections.Concurrent;
using System.Net;
using System.Text;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Simulation;

/// <summary>Every sequence of four events out of fourteen, after which the platform is well again: what ends the wait is foretold by a few lines, and no two lines of the client may disagree with them.</summary>
public sealed class SequenceTests
{
    private const int Length = 4;
    private const string Good = """{"status":"completed","result":{"fileUrl":"https://files.test/f"}}""";

    /// <summary>What the platform does to a look, and which end of the wait that means; null when the wait goes on.</summary>
    private static readonly (string Name, Func<AutoClock, CancellationToken, Task<HttpResponseMessage>> Act, string? End)[] Events =
    [
        ("running", Says(HttpStatusCode.OK, Given.Running), null),
        ("unknown word", Says(HttpStatusCode.OK, """{"status":"parked"}"""), null),
        ("completed", Says(HttpStatusCode.OK, Good), nameof(BatchTestStatus.Completed)),
        ("partly failed", Says(HttpStatusCode.OK, Given.PartlyFailed), nameof(BatchTestStatus.PartlyFailed)),
        ("ended under an unknown word", Says(HttpStatusCode.OK, """{"status":"cancelled","result":{"endTime":"2026-01-01T00:00:00Z"}}"""), nameof(BatchTestStatus.EndedUnrecognized)),
        ("failed", Says(HttpStatusCode.OK, Given.Failed), nameof(RunFailedException)),
        ("500", Says(HttpStatusCode.InternalServerError, ""), null),
        ("429 with a hint", Says(HttpStatusCode.TooManyRequests, "", "7"), null),
        ("429 with a long hint", Says(HttpStatusCode.TooManyRequests, "", "300"), null),
        ("reset", static (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"), null),
        ("stall", StallAsync, null),
        ("a page of somebody else", Says(HttpStatusCode.OK, "<html>Sign in</html>"), null),
        ("no such run", Says(HttpStatusCode.BadRequest, Given.RefusedWith("Invalid request ID", 400)), nameof(RequestRefusedException)),
        ("no entry", Says(HttpStatusCode.Unauthorized, Given.RefusedWith("Invalid SDK credentials", 4002)), nameof(AuthenticationFailedException)),
    ];

    [Fact]
    public async Task Every_sequence_of_four_events_ends_as_its_first_event_that_is_an_end()
    {
        int count = (int)Math.Pow(Events.Length, Length);
        ConcurrentBag<string> wrong = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), TestContext.Current.CancellationToken, async (code, _) =>
        {
            (string Name, Func<AutoClock, CancellationToken, Task<HttpResponseMessage>> Act, string? End)[] sequence = [.. Digits(code).Select(static digit => Events[digit])];
            string expected = sequence.Select(static happening => happening.End).FirstOrDefault(static end => end is not null) ?? nameof(BatchTestStatus.Completed);
            string actual = await EndAsync(sequence.Select(static happening => happening.Act));
            if (actual != expected)
            {
                wrong.Add($"{string.Join(", ", sequence.Select(static happening => happening.Name))}: expected {expected}, was {actual}");
            }
        });

        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {count} sequences end in another way:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static IEnumerable<int> Digits(int code)
    {
        for (int i = 0; i < Length; i++, code /= Events.Length)
        {
            yield return code % Events.Length;
        }
    }

    private static async Task<string> EndAsync(IEnumerable<Func<AutoClock, CancellationToken, Task<HttpResponseMessage>>> events)
    {
        AutoClock clock = Given.Clock();
        Sequence platform = new(clock, new(events));
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions
        {
            Transport = platform,
            TimeProvider = clock,
            AttemptTimeout = Given.AttemptTimeout,
            RunTimeout = Given.RunTimeout,
            Jitter = static () => 0.5,
        });
        DateTimeOffset start = clock.GetUtcNow();
        try
        {
            BatchTestOperation operation = await client.StartRunAsync("smoke");
            BatchTestRun run = await operation.WaitForCompletionAsync();
            int before = platform.Looks;
            await operation.UpdateStatusAsync();
            return platform.Starts != 1 ? $"{platform.Starts} starts" : platform.Looks != before ? "a look after the end" : run.Status.ToString();
        }
        catch (BatchTestException failure)
        {
            return platform.Starts != 1 ? $"{platform.Starts} starts" : clock.GetUtcNow() > start + Given.RunTimeout ? "past the deadline" : failure.GetType().Name;
        }
    }

    private static Func<AutoClock, CancellationToken, Task<HttpResponseMessage>> Says(HttpStatusCode status, string body, string? hint = null) => (_, _) =>
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (hint is not null)
        {
            response.Headers.Add("Retry-After", hint);
        }

        return Task.FromResult(response);
    };

    private static async Task<HttpResponseMessage> StallAsync(AutoClock clock, CancellationToken cancellationToken)
    {
        Task never = Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        clock.PassNextDeadline();
        await never;
        throw new InvalidOperationException("A stall ended by itself.");
    }

    private sealed class Sequence(AutoClock clock, Queue<Func<AutoClock, CancellationToken, Task<HttpResponseMessage>>> events) : HttpMessageHandler
    {
        public int Starts { get; private set; }

        public int Looks { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post)
            {
                Starts++;
                return Says(HttpStatusCode.OK, Given.Accepted)(clock, cancellationToken);
            }

            Looks++;
            return events.TryDequeue(out Func<AutoClock, CancellationToken, Task<HttpResponseMessage>>? act) ? act(clock, cancellationToken) : Says(HttpStatusCode.OK, Good)(clock, cancellationToken);
        }
    }
}
