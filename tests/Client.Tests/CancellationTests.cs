using System.Net;
using KoreBT.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests;

/// <summary>Wherever the client waits, a caller who stops gets away at once, and nothing of a file is left behind.</summary>
public sealed class CancellationTests : IDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);
    private readonly string _folder = MemoryFolder.Create();

    /// <summary>What the platform answers before it falls silent, or before the client waits on a clock that stands still; how many requests that makes.</summary>
    public static TheoryData<string, string, int> Points => new()
    {
        { "the start is on its way", "stall", 1 },
        { "the first look is on its way", "accepted stall", 2 },
        { "between two looks", "accepted running", 2 },
        { "between two attempts at a look", "accepted 503", 2 },
        { "between two looks after trouble", "accepted html", 2 },
        { "the platform asked to wait", "accepted 429", 2 },
        { "the body of a look stalls", "accepted stalledbody", 2 },
        { "the file is asked for", "accepted completed stall", 3 },
        { "the redirected file is asked for", "accepted completed redirect stall", 4 },
        { "the body of the file stalls", "accepted completed stalledbody", 3 },
        { "a fresh link is asked for", "accepted completed 403 stall", 4 },
        { "between two attempts at the file", "accepted completed cutbody", 3 },
        { "between two attempts at a fresh link", "accepted completed 403 503", 4 },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_caller_who_stops_gets_away_at_once(string point, string script, int requests)
    {
        using CancellationTokenSource stop = new();
        Script platform = new(script.Split(' '), requests);
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = platform, TimeProvider = new FakeTimeProvider() });
        Task living = LiveAsync(client, Path.Combine(_folder, "r.csv"), stop.Token);

        await platform.IsThere.WaitAsync(AtOnce, TimeProvider.System, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => living.WaitAsync(AtOnce, TimeProvider.System, CancellationToken.None));

        Assert.True(!point.Contains("look", StringComparison.Ordinal) || stopped is WaitCanceledException { RunId: "tr-1", SuiteName: "smoke" }, stopped.ToString());
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private static async Task LiveAsync(BatchTestClient client, string path, CancellationToken cancellationToken)
    {
        BatchTestOperation operation = await client.StartRunAsync("smoke", cancellationToken: cancellationToken);
        BatchTestRun run = await operation.WaitForCompletionAsync(cancellationToken: cancellationToken);
        await client.DownloadResultsAsync(run, path, cancellationToken);
    }

    private sealed class Script(string[] steps, int requests) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _next;

        /// <summary>Done when the last request that the script knows is here.</summary>
        public Task IsThere => _there.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string step = steps[Math.Min(_next++, steps.Length - 1)];
            if (_next >= requests)
            {
                _there.TrySetResult();
            }

            if (step == "stall")
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            HttpResponseMessage response = new(step switch { "503" => HttpStatusCode.ServiceUnavailable, "429" => HttpStatusCode.TooManyRequests, "403" => HttpStatusCode.Forbidden, "redirect" => HttpStatusCode.Found, _ => HttpStatusCode.OK })
            {
                RequestMessage = request,
                Content = step switch
                {
                    "stalledbody" => new StreamContent(new StalledStream()),
                    "cutbody" => new StreamContent(new CutStream()),
                    _ => new StringContent(step switch { "accepted" => Given.Accepted, "running" => Given.Running, "completed" => Given.Completed, _ => "<html>" }),
                },
            };
            response.Headers.Location = step == "redirect" ? new Uri("https://files.test/moved") : null;
            response.Headers.RetryAfter = step == "429" ? new(TimeSpan.FromSeconds(50)) : null;
            return response;
        }
    }

    private sealed class StalledStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    private sealed class CutStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
