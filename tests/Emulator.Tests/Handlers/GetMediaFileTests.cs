using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class GetMediaFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_comes_as_an_attachment_with_its_length()
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());

        using HttpResponseMessage response = await caller.Http.GetAsync(link, Cancellation);
        byte[] body = await response.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Library helpdesk-09-03-26.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.NotEqual(0xEF, body[0]);
    }

    [Fact]
    public async Task Two_runs_of_a_version_give_the_same_bytes_but_for_the_date()
    {
        await using Caller caller = await Caller.StartAsync();
        string first = await caller.DownloadAsync(await caller.CompleteRunAsync());
        await using Caller other = await Caller.StartAsync();
        string second = await other.DownloadAsync(await other.CompleteRunAsync());
        string later = await other.DownloadAsync(await other.CompleteRunAsync());

        Assert.Equal(first, second);
        Assert.Equal(first, later.Replace("09 Mar 2026 14:30:04", "09 Mar 2026 14:30:02", StringComparison.Ordinal));
        Assert.NotEqual(first, later);
    }

    [Fact]
    public async Task A_link_works_until_its_time_is_over_and_a_new_one_replaces_it()
    {
        await using Caller caller = await Caller.StartAsync();
        JsonElement status = await caller.CompleteRunAsync();
        caller.Clock.Advance(TimeSpan.FromMinutes(5));
        using HttpResponseMessage inTime = await caller.Http.GetAsync(Caller.FileUrl(status), Cancellation);
        caller.Clock.Advance(TimeSpan.FromSeconds(1));

        using HttpResponseMessage late = await caller.Http.GetAsync(Caller.FileUrl(status), Cancellation);
        JsonElement again = await caller.StatusAsync(status.GetProperty("_id").GetString()!);
        using HttpResponseMessage renewed = await caller.Http.GetAsync(Caller.FileUrl(again), Cancellation);

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        await Refused.AssertAsync(late, HttpStatusCode.Forbidden, 403, "The link has expired");
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
    }

    [Theory]
    [InlineData(@"e=\d+", "e=9999999999")]
    [InlineData(@"n=\d+", "n=1")]
    [InlineData(@"&s=[^&]+", "&s=AAAA$$")]
    [InlineData(@"&s=[^&]+", "")]
    [InlineData(@"\$\$", "")]
    [InlineData(@"\?.*", "")]
    [InlineData(@"e=\d+&", "")]
    [InlineData("Library%20helpdesk", "other")]
    [InlineData("f-[0-9a-f]", "f-x")]
    public async Task An_altered_link_is_refused(string part, string replacement)
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());
        string altered = System.Text.RegularExpressions.Regex.Replace(link, part, replacement.Replace("$", "$$", StringComparison.Ordinal));
        Assert.NotEqual(link, altered);

        using HttpResponseMessage response = await caller.Http.GetAsync(altered, Cancellation);

        await Refused.AssertAsync(response, HttpStatusCode.Forbidden, 403, "Invalid signature");
    }

    [Fact]
    public async Task The_signature_works_escaped_or_not()
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());

        using HttpResponseMessage escaped = await caller.Http.GetAsync(link.Replace("$$", "%24%24", StringComparison.Ordinal), Cancellation);

        Assert.Equal(HttpStatusCode.OK, escaped.StatusCode);
    }

    [Theory]
    [InlineData("auth")]
    [InlineData("Authorization")]
    public async Task A_token_is_not_needed_and_one_that_arrives_is_counted(string header)
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());
        using HttpResponseMessage without = await caller.Http.GetAsync(link, Cancellation);
        Assert.Equal(0, caller.Emulator.ForeignTokens);
        using HttpRequestMessage request = new(HttpMethod.Get, link);
        request.Headers.TryAddWithoutValidation(header, caller.Token());

        using HttpResponseMessage with = await caller.Http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(1, caller.Emulator.ForeignTokens);
    }

    [Fact]
    public async Task The_files_port_knows_nothing_else()
    {
        await using Caller caller = await Caller.StartAsync();
        string link = Caller.FileUrl(await caller.CompleteRunAsync());
        string onTheApiPort = link.Replace(caller.Emulator.FilesAddress.Authority, caller.Emulator.BaseAddress.Authority, StringComparison.Ordinal);

        using HttpResponseMessage root = await caller.Http.GetAsync(caller.Emulator.FilesAddress, Cancellation);
        using HttpResponseMessage post = await caller.Http.PostAsync(link, null, Cancellation);
        using HttpResponseMessage otherPort = await caller.Http.GetAsync(onTheApiPort, Cancellation);

        await Refused.AssertAsync(root, HttpStatusCode.NotFound, 404, "Not Found");
        await Refused.AssertAsync(post, HttpStatusCode.MethodNotAllowed, 405, "Method Not Allowed");
        await Refused.AssertAsync(otherPort, HttpStatusCode.NotFound, 404, "Not Found");
    }
}
