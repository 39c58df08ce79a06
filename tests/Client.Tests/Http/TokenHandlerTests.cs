using KoreBT.Client.Http;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Http;

public sealed class TokenHandlerTests
{
    [Theory]
    [InlineData("https://kore.test/x", true)]
    [InlineData("https://other.test/x", false)]
    [InlineData("http://kore.test/x", false)]
    [InlineData("https://kore.test:8443/x", false)]
    public async Task The_token_goes_to_the_origin_alone(string address, bool sent)
    {
        FakePlatform platform = new FakePlatform().Ok("{}");
        using HttpMessageInvoker invoker = new(new TokenHandler(new TokenCredential("a.b.c"), Origin.OfApi(new Uri("https://kore.test")), platform));

        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("auth", "stale");
        await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(sent ? "a.b.c" : null, platform.Requests[0].Headers.GetValueOrDefault("auth"));
    }
}
