using KoreBT.Client.Http;
using KoreBT.Client.Results;

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
        LinkPolicy policy = new(Origin.OfApi(new Uri(host)), new() { AllowHttpDownload = allowHttp });

        if (followed)
        {
            Assert.Equal(new Uri(link).Host, policy.Check(WantedFile.ResultsOf("tr-1"), link).Host);
            return;
        }

        DownloadRefusedException failure = Assert.Throws<DownloadRefusedException>(() => policy.Check(WantedFile.ResultsOf("tr-1"), link));
        Assert.Equal("tr-1", failure.RunId);
        Assert.DoesNotContain("s=x", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://kore.test/f", true)]
    [InlineData("https://FILES.test/f", true)]
    [InlineData("https://files.test.evil.test/f", false)]
    [InlineData("https://evil.test/f", false)]
    public void A_list_of_hosts_is_all_there_is_beside_the_platforms_own(string link, bool followed)
    {
        LinkPolicy policy = new(Origin.OfApi(new Uri("https://kore.test")), new() { DownloadHosts = ["files.test"] });

        Exception? failure = Record.Exception(() => policy.Check(WantedFile.ResultsOf("tr-1"), link));

        Assert.Equal(followed, failure is null);
        Assert.Equal(!followed, failure?.Message.Contains("evil.test, which is not among the hosts that were allowed (files.test)", StringComparison.Ordinal) ?? failure is DownloadRefusedException);
    }

    [Theory]
    [InlineData("/b.csv?s=%41$$", "https://files.test:8443/b.csv?s=%41$$")]
    [InlineData("//other.test/b?s=1", "https://other.test/b?s=1")]
    [InlineData("b.csv?s=2", "https://files.test:8443/a/b.csv?s=2")]
    [InlineData("https://other.test/%41/../c", "https://other.test/%41/../c")]
    [InlineData("HTTP://files.test/b", null)]
    [InlineData("http://127.0.0.1/b", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_redirect_leads_where_a_link_may_and_never_from_https_to_http(string location, string? expected)
    {
        foreach (bool allowHttp in new[] { false, true })
        {
            LinkPolicy policy = new(Origin.OfApi(new Uri("https://kore.test")), new() { AllowHttpDownload = allowHttp });

            if (expected is null)
            {
                Assert.Throws<DownloadRefusedException>(() => policy.Next(WantedFile.ResultsOf("tr-1"), new Uri("https://files.test:8443/a/a.csv"), location));
            }
            else
            {
                Assert.Equal(expected, policy.Next(WantedFile.ResultsOf("tr-1"), new Uri("https://files.test:8443/a/a.csv"), location).OriginalString);
            }
        }
    }

    [Fact]
    public void A_signed_link_goes_out_as_it_came_in()
    {
        LinkPolicy policy = new(Origin.OfApi(new Uri("https://kore.test")), new());
        for (int seed = 0; seed < 10_000; seed++)
        {
            Random random = new(seed);
            string query = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(6) == 0 ? $"%{random.Next(256):x2}" : ((char)random.Next('!', '~' + 1)).ToString())).Replace("#", "", StringComparison.Ordinal);

            Uri address = policy.Check(WantedFile.ResultsOf("tr-1"), $"https://files.test/a/../%41?{query}");

            Assert.True(address.PathAndQuery == $"/a/../%41?{query}", $"seed {seed}: '{query}' became '{address.PathAndQuery}'");
        }
    }
}
