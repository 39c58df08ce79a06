using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Tests.Hosting;

public sealed class RouteTests
{
    private static readonly Route Status = Routes.Api.Single(route => route.Template.EndsWith("{botId}/testsuite/{testSuiteName}/{testRunId}/status", StringComparison.Ordinal));

    [Fact]
    public void Parameters_are_unescaped_segment_by_segment()
    {
        var parameters = Status.Match("/api/public/bot/st-1/testsuite/a%2Fb%20%25%C3%A9/tr-2/status")!;

        Assert.Equal("a/b %é", parameters["testSuiteName"]);
        Assert.Equal("tr-2", parameters["testRunId"]);
        Assert.Equal("bot", parameters["prefix"]);
    }

    [Theory]
    [InlineData("/api/public/bot/st-1/testsuite/a/b/tr-2/status")]
    [InlineData("/api/public/bot/st-1/testsuite/a/status")]
    [InlineData("/api/public/other/st-1/testsuite/a/tr-2/status")]
    [InlineData("/api/public/bot/st-1/testsuite/a//status")]
    [InlineData("/API/public/bot/st-1/testsuite/a/tr-2/status")]
    [InlineData("*")]
    public void Other_paths_do_not_fit(string path) => Assert.Null(Status.Match(path));
}
