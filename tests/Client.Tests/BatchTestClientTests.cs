using System.Net;
using System.Text;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests;

public sealed class BatchTestClientTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Starting_a_run_sends_version_language_and_token_to_the_path_of_the_suite()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted);
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = platform, Language = "de", PathPrefix = PathPrefix.Bot });

        BatchTestOperation operation = await client.StartRunAsync("Developer defined utterances", new StartRunOptions { Version = BotVersion.InDevelopment }, Token);

        FakePlatform.Asked asked = Assert.Single(platform.Requests);
        Assert.Equal("https://kore.test/api/public/bot/st-1/testsuite/Developer%20defined%20utterances/run", asked.Address.AbsoluteUri);
        Assert.Equal("""{"version":"inDevelopment"}""", asked.Body);
        Assert.Equal(("a.b.c", "de"), (asked.Headers["auth"], asked.Headers["bot-language"]));
        Assert.Equal(("tr-1", "Developer defined utterances"), (operation.RunId, operation.SuiteName));
    }

    [Fact]
    public async Task By_default_the_published_version_runs_under_the_stream_prefix_in_the_bots_language()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted);

        await Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token);

        FakePlatform.Asked asked = Assert.Single(platform.Requests);
        Assert.Equal("/api/public/stream/st-1/testsuite/smoke/run", asked.Address.AbsolutePath);
        Assert.Equal("""{"version":"published"}""", asked.Body);
        Assert.False(asked.Headers.ContainsKey("bot-language"));
    }

    [Theory]
    [InlineData("Invalid SDK credentials", "Check, in this order: the client id")]
    [InlineData("Permission denied. Scope is incorrect!", "publish the bot")]
    public async Task A_refused_token_is_explained(string message, string advice)
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.Unauthorized, Given.RefusedWith(message, 4002));

        AuthenticationFailedException failure = await Assert.ThrowsAsync<AuthenticationFailedException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Contains(message.TrimEnd('.'), failure.Message, StringComparison.Ordinal);
        Assert.Contains("code 4002", failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a.b.c", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_start_that_never_left_this_machine_is_sent_again(HttpRequestError error)
    {
        FakePlatform platform = new FakePlatform().Breaks(error).Ok(Given.Accepted);

        await Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token);

        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task A_start_that_never_leaves_is_unreachable_in_the_end()
    {
        FakePlatform platform = new FakePlatform().Breaks(HttpRequestError.ConnectionError);

        ServiceUnreachableException failure = await Assert.ThrowsAsync<ServiceUnreachableException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Contains("Nothing was started", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, platform.Requests.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.HttpProtocolError)]
    public async Task A_start_that_may_have_arrived_is_sent_once_and_its_outcome_is_unknown(HttpRequestError error)
    {
        FakePlatform platform = new FakePlatform().Breaks(error);

        RunOutcomeUnknownException failure = await Assert.ThrowsAsync<RunOutcomeUnknownException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Single(platform.Requests);
        Assert.Contains("not sent again", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "oops")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    public async Task A_start_answered_by_trouble_is_sent_once_and_its_outcome_is_unknown(HttpStatusCode status, string body)
    {
        FakePlatform platform = new FakePlatform().Answers(status, body);

        await Assert.ThrowsAsync<RunOutcomeUnknownException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task A_start_that_gets_no_answer_in_time_is_sent_once_and_its_outcome_is_unknown()
    {
        AutoClock clock = Given.Clock();
        FakePlatform platform = new FakePlatform().Stalls(clock);

        await Assert.ThrowsAsync<RunOutcomeUnknownException>(() => Given.Client(platform, clock).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Single(platform.Requests);
        Assert.Equal(Given.AttemptTimeout, clock.Elapsed);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task What_cannot_stand_in_a_path_is_refused_before_any_call(string segment)
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted);
        BatchTestClient client = Given.Client(platform);

        Assert.Throws<ArgumentException>(() => client.GetOperation("smoke", segment));
        Assert.Throws<ArgumentException>(() => client.GetOperation(segment, "tr-1"));
        Assert.Throws<ArgumentException>(() => new BatchTestClient(new Uri("https://kore.test"), segment, new TokenCredential("a.b.c")));
        await Assert.ThrowsAsync<ArgumentException>(() => client.StartRunAsync(segment, cancellationToken: Token));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task A_run_that_was_accepted_under_no_usable_id_is_an_unknown_outcome()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"status":"accepted","requestId":".."}""");

        await Assert.ThrowsAsync<RunOutcomeUnknownException>(() => Given.Client(platform).StartRunAsync("smoke", cancellationToken: Token));
    }

    [Fact]
    public async Task Results_are_saved_under_their_name_and_nothing_else_is_left()
    {
        string path = Path.Combine(_folder, "results.csv");
        await File.WriteAllTextAsync(path, "old", Token);
        FakePlatform platform = new FakePlatform().Ok(Given.Completed).Bytes(() => new MemoryStream("new"u8.ToArray()));
        BatchTestClient client = Given.Client(platform);

        await client.DownloadResultsAsync(await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token), path, Token);

        Assert.Equal("new", await File.ReadAllTextAsync(path, Token));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task The_link_is_used_byte_for_byte_and_without_the_token()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Completed.Replace("s=abc$$", "s=%41b%2F$$==", StringComparison.Ordinal)).Bytes(() => new MemoryStream());
        BatchTestClient client = Given.Client(platform);

        await (await client.OpenResultsAsync(await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token), Token)).DisposeAsync();

        FakePlatform.Asked asked = platform.Requests[1];
        Assert.Equal("/f-1.csv?e=1&s=%41b%2F$$==", asked.Address.PathAndQuery);
        Assert.False(asked.Headers.ContainsKey("auth"));
        Assert.DoesNotContain("a.b.c", string.Join(' ', asked.Headers.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task A_link_that_ran_out_is_replaced_by_a_fresh_one(HttpStatusCode refusal)
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Completed).Answers(refusal, "gone").Ok(Given.Completed.Replace("f-1", "f-2", StringComparison.Ordinal)).Bytes(() => new MemoryStream("x"u8.ToArray()));
        BatchTestClient client = Given.Client(platform);
        BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        using StreamReader reader = new(await client.OpenResultsAsync(run, Token));

        Assert.Equal("x", await reader.ReadToEndAsync(Token));
        Assert.Equal("/f-2.csv", platform.Requests[^1].Address.AbsolutePath);
    }

    [Fact]
    public async Task A_fourth_refused_link_is_an_error_that_names_no_link()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Completed);
        for (int i = 0; i < 4; i++)
        {
            platform.Answers(HttpStatusCode.Forbidden, "no").Ok(Given.Completed);
        }

        BatchTestClient client = Given.Client(platform);
        BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        DownloadFailedException failure = await Assert.ThrowsAnyAsync<LinkExpiredException>(() => client.OpenResultsAsync(run, Token));

        Assert.DoesNotContain("abc$$", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_a_results_file_says_so()
    {
        FakePlatform platform = new FakePlatform().Ok("""{"status":"completed","result":{}}""");
        BatchTestClient client = Given.Client(platform);
        BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        DownloadFailedException failure = await Assert.ThrowsAnyAsync<DownloadFailedException>(() => client.OpenResultsAsync(run, Token));

        Assert.Contains("offers no results file", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "http://10.0.0.1/secret")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "http://files.test/f-1.csv")]
    [InlineData(HttpStatusCode.PermanentRedirect, "file:///etc/passwd")]
    public async Task A_redirect_of_the_file_host_to_where_no_link_may_lead_is_not_followed(HttpStatusCode status, string location)
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Completed).Answers(status, "", response => response.Headers.Location = new Uri(location));
        BatchTestClient client = Given.Client(platform);
        BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        await Assert.ThrowsAsync<DownloadRefusedException>(() => client.OpenResultsAsync(run, Token));

        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task A_connection_lost_half_way_leaves_the_old_file_and_no_other()
    {
        string path = Path.Combine(_folder, "results.csv");
        await File.WriteAllTextAsync(path, "old", Token);
        FakePlatform platform = new FakePlatform().Ok(Given.Completed).Bytes(static () => new BreakingStream("half"));
        BatchTestClient client = Given.Client(platform);
        BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token);

        DownloadFailedException failure = await Assert.ThrowsAsync<DownloadIncompleteException>(() => client.DownloadResultsAsync(run, path, Token));

        Assert.Contains("broke after 4 bytes", failure.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(path, Token));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Nothing_that_a_caller_can_print_shows_the_link_or_a_secret()
    {
        BatchTestRun run = new() { SuiteName = "smoke", RunId = "tr-1", Status = BatchTestStatus.Completed, ResultsLink = "https://files.test/f?s=abc$$" };

        string printed = string.Join('\n', run, new TokenCredential("a.b.c"), new JwtCredential("cs-1", new string('k', 40)));

        Assert.DoesNotContain("abc$$", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("a.b.c", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("kkkk", printed, StringComparison.Ordinal);
    }

    private sealed class BreakingStream(string text) : MemoryStream(Encoding.ASCII.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new HttpIOException(HttpRequestError.ResponseEnded, "the response ended early") : base.ReadAsync(buffer, cancellationToken);
    }
}
