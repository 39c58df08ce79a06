using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KoreBT.Client.Tests;

public sealed class ParallelTests
{
    private const int Runs = 64;

    [Fact]
    public async Task Sixty_four_runs_at_once_share_one_token_and_nothing_else()
    {
        int minted = 0;
        CallbackCredential credential = new(async cancelled =>
        {
            await Task.Yield();
            return new AccessToken($"token-{Interlocked.Increment(ref minted)}", DateTimeOffset.MaxValue);
        });
        Platform platform = new();
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", credential, new BatchTestClientOptions { Transport = platform, PollInterval = TimeSpan.FromMilliseconds(1), MaxPollInterval = TimeSpan.FromMilliseconds(1) });

        BatchTestRun[] runs = await Task.WhenAll(Enumerable.Range(0, Runs).Select(number => Task.Run(async () =>
        {
            BatchTestOperation operation = await client.StartRunAsync($"suite-{number}");
            BatchTestRun run = await operation.WaitForCompletionAsync();
            using StreamReader reader = new(await client.OpenResultsAsync(run));
            Assert.Equal($"results of suite-{number}", await reader.ReadToEndAsync());
            return run;
        })));

        Assert.Equal(1, minted);
        Assert.Equal(Enumerable.Range(0, Runs).Select(static number => ($"suite-{number}", $"tr-suite-{number}", (int?)number)), runs.Select(static run => (run.SuiteName, run.RunId, run.UtteranceCount)));
        Assert.All(platform.Tokens, static token => Assert.Equal("token-1", token));
    }

    /// <summary>Each run is over at its third look.</summary>
    private sealed class Platform : HttpMessageHandler
    {
        private readonly ConcurrentDictionary<string, int> _looks = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Tokens { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            string[] path = request.RequestUri!.AbsolutePath.Split('/');
            if (request.RequestUri.Host == "files.test")
            {
                return Text($"results of {path[1]}");
            }

            Tokens.Enqueue(request.Headers.GetValues("auth").Single());
            string suite = path[6];
            if (request.Method == HttpMethod.Post)
            {
                return Text($$"""{"status":"accepted","requestId":"tr-{{suite}}"}""");
            }

            int look = _looks.AddOrUpdate(suite, 1, static (_, count) => count + 1);
            return Text(look < 3
                ? """{"status":"running"}"""
                : $$$"""{"status":"completed","utterance_count":{{{suite["suite-".Length..]}}},"result":{"fileUrl":"https://files.test/{{{suite}}}"}}""");
        }

        private static HttpResponseMessage Text(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
