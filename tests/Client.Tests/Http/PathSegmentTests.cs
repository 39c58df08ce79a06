using KoreBT.Client.Http;
using KoreBT.Client.Tests.Support;

namespace KoreBT.Client.Tests.Http;

public sealed class PathSegmentTests
{
    private static readonly string[] Pieces =
    [
        ".", "..", "/", "\\", "%2e", "%2E%2E", "%2f", "%00", "%", ";", "?", "#", "&", "=", "+", " ", "\t", "\r\nX-Evil: 1", "\n", "\0", "\u0085", "\u2028", "\uD800", "\uDC00", "😀", "é", "e\u0301",
        "Ⅷ", "ﬁ", "\u202E", "\uFEFF", "run", "testsuite", "status", "{id}", "<", ">", "\"", "'", "|", "^", "`", "~", "@", ":", "[", "]", "*", "$", "!", "(", ")", ",", "a",
    ];

    [Fact]
    public async Task A_name_stands_in_its_own_segment_of_the_path_and_nowhere_else_or_is_refused()
    {
        int sent = 0;
        for (int seed = 0; seed < 5_000; seed++)
        {
            Random random = new(seed);
            string name = string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            FakePlatform platform = new FakePlatform().Ok(Given.Accepted);

            Exception? failure = await Record.ExceptionAsync(() => Given.Client(platform).StartRunAsync(name, cancellationToken: TestContext.Current.CancellationToken));

            if (failure is not null)
            {
                Assert.True(failure is ArgumentException && platform.Requests.Count == 0, $"seed {seed}: {failure}");
                continue;
            }

            sent++;
            FakePlatform.Asked asked = Assert.Single(platform.Requests);
            string[] segments = asked.Address.AbsoluteUri["https://kore.test".Length..].Split('/');
            Assert.True(segments.Length == 8 && Uri.UnescapeDataString(segments[6]) == name && segments[7] == "run" && asked.Address.Query.Length == 0, $"seed {seed}: '{name}' became {asked.Address.AbsoluteUri}");
            Assert.All(asked.Address.AbsoluteUri, static c => Assert.InRange(c, '!', '~'));
            Assert.DoesNotContain("X-Evil", asked.Headers.Keys);
        }

        Assert.InRange(sent, 2_000, 4_999);
    }

    [Theory]
    [InlineData("en\r\nX-Evil: 1")]
    [InlineData("en\n")]
    [InlineData("en fr")]
    [InlineData("")]
    [InlineData("ä")]
    public void A_language_that_could_be_another_header_is_refused(string language) =>
        Assert.Throws<ArgumentException>(() => new BatchTestClient(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), new() { Language = language }));

    [Fact]
    public async Task On_the_wire_a_hostile_name_adds_no_line()
    {
        await using RawServer server = new(RawServer.Json(Given.Accepted));
        BatchTestClient client = new(new Uri(server.Address), "st-1", new TokenCredential("a.b.c"));

        await client.StartRunAsync("a\r\nX-Evil: 1\0 /../b?c#d", cancellationToken: TestContext.Current.CancellationToken);

        string head = Assert.Single(server.Heads);
        Assert.StartsWith("POST /api/public/stream/st-1/testsuite/a%0D%0AX-Evil%3A%201%00%20%2F..%2Fb%3Fc%23d/run HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX-Evil", head, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_name()
    {
        Assert.False(PathSegment.IsUsable("a\uD800"));
        Assert.False(PathSegment.IsUsable("\uDC00a"));
        Assert.False(PathSegment.IsUsable("\uDC00\uD800"));
        Assert.True(PathSegment.IsUsable("a😀"));
    }
}
