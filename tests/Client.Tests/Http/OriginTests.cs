using KoreBT.Client.Http;

namespace KoreBT.Client.Tests.Http;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://platform.kore.ai")]
    [InlineData("https://platform.kore.ai:8443/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]:1")]
    public void A_token_may_go_to_https_and_to_loopback(string host) => Assert.Equal(new Uri(host), Origin.OfApi(new Uri(host)).Address);

    [Theory]
    [InlineData("http://platform.kore.ai")]
    [InlineData("http://127.0.0.1.evil.test")]
    [InlineData("ftp://platform.kore.ai")]
    [InlineData("file:///etc")]
    [InlineData("https://user:secret@platform.kore.ai")]
    [InlineData("https://platform.kore.ai/api")]
    [InlineData("https://platform.kore.ai/?x=1")]
    public void A_token_may_go_nowhere_else(string host)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => Origin.OfApi(new Uri(host)));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://kore.test/api", true)]
    [InlineData("https://KORE.test:443/", true)]
    [InlineData("https://kore.test:444/", false)]
    [InlineData("http://kore.test/", false)]
    [InlineData("https://kore.test.evil/", false)]
    [InlineData("https://evil/kore.test", false)]
    public void An_address_is_of_the_origin_by_scheme_host_and_port(string address, bool holds) =>
        Assert.Equal(holds, Origin.OfApi(new Uri("https://kore.test")).Holds(new Uri(address)));
}
