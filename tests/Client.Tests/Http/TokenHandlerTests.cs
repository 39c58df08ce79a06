using System.Net;
using KoreBT.Client.Http;
using KoreBT.Client.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace KoreBT.Client.Tests.Http;

public sealed class TokenHandlerTests
{
    private int _made;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://kore.test/x", true)]
    [InlineData("HTTPS://KORE.TEST:443/x", true)]
    [InlineData("https://other.test/x", false)]
    [InlineData("http://kore.test/x", false)]
    [InlineData("https://kore.test:8443/x", false)]
    [InlineData("https://kore.test.evil.test/x", false)]
    [InlineData("https://evil.test/kore.test", false)]
    [InlineData("https://evil.test#https://kore.test", false)]
    [InlineData("https://evil.test?https://kore.test", false)]
    [InlineData("https://kore.test@evil.test/x", false)]
    [InlineData("https://sub.kore.test/x", false)]
    [InlineData("https://kore.tes/x", false)]
    [InlineData("https://xkore.test/x", false)]
    [InlineData("https://kore.test./x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://k\u043Ere.test/x", false)]
    [InlineData("https://xn--kre-6kc.test/x", false)]
    [InlineData("http://kore.test:443/x", false)]
    [InlineData("https://kore.test:80/x", false)]
    [InlineData("https://kore-test/x", false)]
    public async Task The_token_goes_to_the_origin_alone(string address, bool sent)
    {
        FakePlatform platform = new FakePlatform().Ok("{}");
        using HttpMessageInvoker invoker = Invoker(new TokenCredential("a.b.c"), platform);

        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("auth", "stale");
        await invoker.SendAsync(request, Token);

        Assert.Equal(sent ? "a.b.c" : null, platform.Requests[0].Headers.GetValueOrDefault("auth"));
    }

    [Fact]
    public async Task A_look_whose_token_is_refused_is_made_once_more_with_another()
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.Unauthorized, "").Ok("{}");
        using HttpMessageInvoker invoker = Invoker(Numbered(), platform);
        using HttpRequestMessage request = new(HttpMethod.Get, "https://kore.test/x");

        using HttpResponseMessage response = await invoker.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["t1", "t2"], platform.Requests.Select(static asked => asked.Headers["auth"]));
    }

    [Theory]
    [InlineData("GET", 2, "t1,t2")]
    [InlineData("POST", 1, "t1")]
    [InlineData("DELETE", 1, "t1")]
    public async Task A_second_refusal_is_the_last_and_what_changes_something_goes_out_once(string verb, int calls, string tokens)
    {
        FakePlatform platform = new FakePlatform().Answers(HttpStatusCode.Unauthorized, "");
        KoreCredential credential = Numbered();
        using HttpMessageInvoker invoker = Invoker(credential, platform);
        using HttpRequestMessage request = new(new HttpMethod(verb), "https://kore.test/x");

        using HttpResponseMessage response = await invoker.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(calls, platform.Requests.Count);
        Assert.Equal(tokens, string.Join(',', platform.Requests.Select(static asked => asked.Headers["auth"])));
        Assert.NotEqual("t1", await credential.GetTokenAsync(Token));
    }

    private static HttpMessageInvoker Invoker(KoreCredential credential, FakePlatform platform) =>
        new(new TokenHandler(credential, Origin.OfApi(new Uri("https://kore.test")), NullLogger.Instance, platform));

    private CallbackCredential Numbered() => new(_ => new(new AccessToken($"t{++_made}", DateTimeOffset.MaxValue)));
}
