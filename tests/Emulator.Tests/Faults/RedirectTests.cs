using System.Net;
using System.Text.RegularExpressions;

namespace KoreBT.Emulator.Tests;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("file-redirect-same-host", "^/api/getMediaStream/media/")]
    [InlineData("file-redirect-chain", "^/api/getMediaStream/media/")]
    [InlineData("file-redirect-loop", "^/api/getMediaStream/media/")]
    [InlineData("file-redirect-other-host", "^http://localhost:FILES/api/getMediaStream/media/")]
    [InlineData("file-redirect-plain-http", @"^http://files\.kore\.invalid/api/getMediaStream/media/")]
    [InlineData("status-redirect", @"^http://127\.0\.0\.1:FILES/api/public/stream/.*/status$")]
    [InlineData("start-redirect", @"^http://127\.0\.0\.1:FILES/api/public/stream/.*/run$")]
    public async Task A_redirect_leads_where_its_summary_says(string fault, string location)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);

        WireAnswer answer = await rehearsal.SendAsync(Rehearsal.CallOf(fault));

        Assert.Equal(fault == "start-redirect" ? 307 : 302, answer.Status);
        Assert.Matches(location.Replace("FILES", $"{rehearsal.Caller.Emulator.FilesAddress.Port}", StringComparison.Ordinal), answer.Header("Location"));
        Assert.DoesNotMatch(new Regex("\\s"), answer.Header("Location")!);
    }

    [Theory]
    [InlineData("file-redirect-same-host", 1)]
    [InlineData("file-redirect-chain", 3)]
    [InlineData("file-redirect-other-host", 1)]
    public async Task Whoever_follows_comes_to_the_file(string fault, int hops)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        string link = Caller.FileUrl(await rehearsal.Caller.CompleteRunAsync());

        using HttpResponseMessage response = await rehearsal.Caller.Http.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(hops, rehearsal.Met(fault));
    }

    [Theory]
    [InlineData("status-redirect")]
    [InlineData("start-redirect")]
    public async Task A_token_that_follows_a_redirect_is_counted(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        string path = fault == "start-redirect" ? "/run" : "/tr-1/status";

        using HttpResponseMessage response = await rehearsal.Caller.SendAsync(
            fault == "start-redirect" ? HttpMethod.Post : HttpMethod.Get, rehearsal.Caller.Suite + path, rehearsal.Caller.Token(), "{}");

        Assert.Equal(1, rehearsal.Caller.Emulator.ForeignTokens);
        Assert.Equal(0, rehearsal.RunsStarted);
    }
}
