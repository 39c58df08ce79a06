using System.Net;
using KoreBT.Client.Http;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests;

/// <summary>The client over its own connections, against servers that say and do what no well-behaved one does.</summary>
public sealed class WireTests : IDisposable
{
    private const string Signature = "sig=hush";
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(_folder, "r.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/f.csv?s=%41b%2F$$==", "/f.csv?s=%41b%2F$$==")]
    [InlineData("/a/../b\\c//d.csv?s=a", "/a/../b\\c//d.csv?s=a")]
    [InlineData("/f.csv?s=a\r\nX-Evil: 1\r\n\r\n", "/f.csv?s=a%0D%0AX-Evil:%201%0D%0A%0D%0A")]
    [InlineData("/f.csv?s=a\nX-Evil: 1", "/f.csv?s=a%0AX-Evil:%201")]
    [InlineData("/my file.csv?s=a\tb", "/my%20file.csv?s=a%09b")]
    [InlineData("/fä😀.csv?s=ä", "/f%C3%A4%F0%9F%98%80.csv?s=%C3%A4")]
    [InlineData("/f.csv?s=a#part", "/f.csv?s=a")]
    [InlineData("?s=a", "/?s=a")]
    [InlineData("", "/")]
    public async Task A_link_asks_for_its_path_and_query_and_can_say_nothing_else(string link, string asked)
    {
        await using RawServer files = new(RawServer.File("abc"));
        await using RawServer api = new(RawServer.CompletedAt(files.Address + link));

        await DownloadAsync(Client(api.Address));

        Assert.Equal($"GET {asked} HTTP/1.1\r\nHost: {new Uri(files.Address).Authority}\r\nAccept-Encoding: identity\r\n\r\n", Assert.Single(files.Heads));
    }

    [Fact]
    public async Task A_user_name_in_a_link_is_not_sent()
    {
        await using RawServer files = new(RawServer.File("abc"));
        await using RawServer api = new(RawServer.CompletedAt(files.Address.Replace("http://", "HTTP://user:word@", StringComparison.Ordinal) + "/f.csv"));

        await DownloadAsync(Client(api.Address));

        Assert.DoesNotContain("uthorization", Assert.Single(files.Heads), StringComparison.Ordinal);
        Assert.DoesNotContain("user", files.Heads[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirect_is_followed_by_the_token()
    {
        await using RawServer elsewhere = new(RawServer.File("abc"));
        await using RawServer moved = new(RawServer.Redirect($"{elsewhere.Address}/stolen"));

        await Assert.ThrowsAsync<UnexpectedAnswerException>(() => Client(moved.Address).StartRunAsync("smoke", cancellationToken: Token));
        await Assert.ThrowsAsync<UnexpectedAnswerException>(() => Client(moved.Address).GetOperation("smoke", "tr-1").UpdateStatusAsync(Token));

        Assert.Empty(elsewhere.Heads);
        Assert.Equal(2, moved.Heads.Count);
    }

    [Fact]
    public async Task A_redirect_to_the_file_is_followed_without_the_token()
    {
        await using RawServer elsewhere = new(RawServer.File("abc"));
        await using RawServer moved = new(RawServer.Redirect($"{elsewhere.Address}/%41?{Signature}"));
        await using RawServer api = new(RawServer.CompletedAt($"{moved.Address}/f?{Signature}"));

        await DownloadAsync(Client(api.Address));

        Assert.Equal("abc", await File.ReadAllTextAsync(Target, Token));
        Assert.StartsWith($"GET /%41?{Signature} HTTP/1.1\r\n", Assert.Single(elsewhere.Heads), StringComparison.Ordinal);
        Assert.DoesNotContain("a.b.c", elsewhere.Heads[0] + moved.Heads[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        await using RawServer moved = new(RawServer.Redirect("/again"));
        await using RawServer api = new(RawServer.CompletedAt($"{moved.Address}/f?{Signature}"));

        DownloadFailedException failure = await Assert.ThrowsAsync<DownloadFailedException>(() => DownloadAsync(Client(api.Address)));

        Assert.Contains("more than 5 redirects", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, moved.Heads.Count);
    }

    [Fact]
    public async Task A_link_of_a_public_platform_to_this_machine_is_not_dialled()
    {
        await using RawServer inside = new(RawServer.File("abc"));
        using HttpMessageInvoker files = new(SharedTransport.Create());
        using HttpRequestMessage request = new(HttpMethod.Get, $"{inside.Address}/f");
        GuardedConnect.Guard(request, Origin.OfApi(new Uri("https://192.0.2.1")));

        HttpRequestException failure = await Assert.ThrowsAsync<HttpRequestException>(() => files.SendAsync(request, Token));

        Assert.NotNull(AddressRefusedException.In(failure));
        Assert.Empty(inside.Heads);
    }

    [Fact]
    public async Task A_name_that_means_nothing_is_a_call_that_never_left()
    {
        ServiceUnreachableException failure = await Assert.ThrowsAsync<ServiceUnreachableException>(() => Client("https://kore.invalid").StartRunAsync("smoke", cancellationToken: Token));

        Assert.Contains("Nothing was started", failure.Message, StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.NameResolutionError, Assert.IsType<HttpRequestException>(failure.InnerException).HttpRequestError);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 30\r\nConnection: close\r\n\r\nabc", "broke after 3 bytes")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n", "broke after 3 bytes")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nabc" + RawServer.Stall, "nothing for 1 seconds after 3 bytes")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n" + RawServer.Stall, "nothing for 1 seconds after 3 bytes")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "empty file")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "empty file")]
    [InlineData("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", "status 204")]
    [InlineData("HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "status 500")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nUtterance,Expected Intent\r\nhi,Greet\r\n", "did not say how long the file is")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", "packed as 'br'")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", "cut off or damaged")]
    [InlineData("HTTP/1.1 200 OK\r\n" + RawServer.Stall, "did not answer")]
    [InlineData("SSH-2.0\r\n\r\n", "did not answer")]
    public async Task A_file_host_that_does_not_deliver_is_one_error_in_bounded_time_and_what_was_there_stays(string answer, string reason)
    {
        await File.WriteAllTextAsync(Target, "old", Token);
        await using RawServer files = new(answer);
        await using RawServer api = new(RawServer.CompletedAt($"{files.Address}/f?{Signature}"));

        DownloadFailedException failure = await Assert.ThrowsAnyAsync<DownloadFailedException>(() => DownloadAsync(Client(api.Address)).WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Token));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Target, Token));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_no_cancellation_and_nothing_was_started()
    {
        int attempts = 0;
        using SocketsHttpHandler transport = new()
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, cancelled) =>
            {
                attempts++;
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancelled);
                return Stream.Null;
            },
        };
        BatchTestClient client = new(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { Transport = transport, TimeProvider = Given.Clock(), AttemptTimeout = Given.AttemptTimeout });

        ServiceUnreachableException failure = await Assert.ThrowsAsync<ServiceUnreachableException>(() => client.StartRunAsync("smoke", cancellationToken: Token));

        Assert.Contains("No connection to kore.test was made in time", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was started", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, attempts);
        await Assert.ThrowsAsync<ServiceUnreachableException>(() => client.GetOperation("smoke", "tr-1").UpdateStatusAsync(Token));
    }

    [Fact]
    public async Task A_failed_handshake_says_why_and_not_where_to_look()
    {
        await using RawServer plain = new("HTTP/1.1 400 Bad Request\r\n\r\n");

        ServiceUnreachableException failure = await Assert.ThrowsAsync<ServiceUnreachableException>(() => Client(plain.Address.Replace("http:", "https:", StringComparison.Ordinal)).StartRunAsync("smoke", cancellationToken: Token));

        Assert.Contains("no secure connection could be made: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("https://[::1]:1", true)]
    [InlineData("https://kore.test", false)]
    public void A_proxy_is_not_asked_for_this_machine(string address, bool direct)
    {
        LoopbackDirect proxy = new(new WebProxy("http://proxy.test:3128"));

        Assert.Equal(direct, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(direct ? null : new Uri("http://proxy.test:3128"), proxy.GetProxy(new Uri(address)));
    }

    private static BatchTestClient Client(string host) =>
        new(new Uri(host), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions { MaxRetries = 0, AttemptTimeout = TimeSpan.FromSeconds(1) });

    private async Task DownloadAsync(BatchTestClient client) =>
        await client.DownloadResultsAsync(await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: Token), Target, Token);
}
