using KoreBT.Client.Http;

namespace KoreBT.Client.Tests.Http;

public sealed class LinkPolicyTests
{
    [Theory]
    [InlineData("https://kore.test", false, "https://files.test/f.csv?s=x", true)]
    [InlineData("https://kore.test", false, "http://files.test/f.csv?s=x", false)]
    [InlineData("https://kore.test", true, "http://files.test/f.csv?s=x", true)]
    [InlineData("https://kore.test", false, "http://127.0.0.1/f.csv?s=x", false)]
    [InlineData("http://127.0.0.1:1", false, "http://127.0.0.1:2/f.csv?s=x", true)]
    [InlineData("http://127.0.0.1:1", false, "http://files.test/f.csv?s=x", false)]
    [InlineData("http://127.0.0.1:1", false, "https://files.test/f.csv?s=x", true)]
    [InlineData("https://kore.test", true, "file:///etc/passwd?s=x", false)]
    [InlineData("https://kore.test", true, "ftp://files.test/f.csv?s=x", false)]
    [InlineData("https://kore.test", true, "/relative?s=x", false)]
    [InlineData("https://kore.test", true, "s=x", false)]
    public void Links_are_followed_over_https_or_where_http_was_allowed(string host, bool allowHttp, string link, bool followed)
    {
        LinkPolicy policy = new(Origin.OfApi(new Uri(host)), allowHttp);

        if (followed)
        {
            Assert.Equal(new Uri(link).Host, policy.Check("tr-1", link).Host);
            return;
        }

        DownloadRefusedException failure = Assert.Throws<DownloadRefusedException>(() => policy.Check("tr-1", link));
        Assert.Equal("tr-1", failure.RunId);
        Assert.DoesNotContain("s=x", failure.ToString(), StringComparison.Ordinal);
    }
}
