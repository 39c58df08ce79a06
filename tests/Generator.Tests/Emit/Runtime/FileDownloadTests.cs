using System.Text;
using Acme.Library;
using KoreBT.Generator.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Generator.Tests.Emit.Runtime;

public sealed class FileDownloadTests
{
    [Fact]
    public async Task A_file_comes_unread_with_its_type_and_ends_the_connection_when_disposed()
    {
        using StreamService service = new([[1, 2], [3]], "image/png; q=1");
        LibraryApi api = new(service.Client());
        FileDownload? file = await api.DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(("image/png; q=1", null, null, 0), (file!.ContentType, file.FileName, file.Length, service.Read));
        Assert.Equal("application/octet-stream, image/png, application/json;q=0.9", service.Request.Headers.Accept.ToString());
        byte[] bytes = new byte[2];
        Assert.Equal(2, await file.Content.ReadAsync(bytes, TestContext.Current.CancellationToken));
        Assert.False(service.IsDisposed);
        await file.DisposeAsync();
        Assert.True(service.IsDisposed);
    }

    [Fact]
    public async Task The_timeout_of_the_call_ends_with_the_headers()
    {
        FakeTimeProvider clock = new();
        using StreamService service = new([[1]], "image/png");
        LibraryApi api = new(service.Client(), new LibraryApiOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(1) });
        await using FileDownload? file = await api.DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await file!.Content.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("attachment; filename=a.txt", "a.txt")]
    [InlineData("attachment; filename=\"a b.txt\"", "a b.txt")]
    [InlineData("attachment; filename=\"a.txt\"; filename*=UTF-8''%C3%A4%20b.txt", "ä b.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename*=UTF-8''..%5C..%5Cboot.ini", "boot.ini")]
    [InlineData("attachment; filename=\"C:evil.exe\"", "evil.exe")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"\"", null)]
    [InlineData("inline", null)]
    [InlineData("; ;", null)]
    public async Task The_proposed_name_never_holds_a_folder(string disposition, string? name)
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer(200, "abc", "text/csv", "Content-Disposition: " + disposition, "ETag: \"7\"", "Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT", "X-Parts: 1, 2", "X-Parts: 3"));
        using HttpClient http = new();
        LibraryApi api = new(http, new LibraryApiOptions { BaseAddress = server.Address });
        ApiResponse<FileDownload?> response = await api.DownloadFileWithResponseAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        await using FileDownload file = response.Body!;
        Assert.Equal((name, 3L), (file.FileName, file.Length));
        using StreamReader reader = new(file.Content);
        Assert.Equal("abc", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        DownloadFileHeaders headers = new(response);
        Assert.Equal(("\"7\"", new DateTimeOffset(2015, 10, 21, 7, 28, 0, TimeSpan.Zero), null, null), (headers.ETag, headers.LastModified, headers.RetryAfter, headers.XLevel));
        Assert.Equal([1, 2, 3], headers.XParts);
        Assert.Equal(3, response.ContentHeaders.ContentLength);
    }

    [Fact]
    public async Task An_error_of_a_file_is_read_and_typed_and_keeps_its_listed_headers()
    {
        using FakeService missing = new(404, """{"code":4}""");
        Assert.Equal(4, (await Assert.ThrowsAsync<ApiException<Problem>>(() => new LibraryApi(missing.Client()).DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken))).Error.Code);
        await using LoopbackServer server = new(_ => LoopbackServer.Answer(429, "<html>slow down", "text/html", "Retry-After: 7", "X-Level: new"));
        using HttpClient http = new();
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => new LibraryApi(http, new LibraryApiOptions { BaseAddress = server.Address }).DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        DownloadFileHeaders headers = new(e);
        Assert.Equal((7, "new", "text/html"), (headers.RetryAfter, headers.XLevel?.Value, e.ContentHeaders.ContentType!.MediaType));
        Assert.Equal("<html>slow down", Encoding.UTF8.GetString(e.RawBody.Span));
    }

    [Fact]
    public async Task A_success_without_a_file_is_null_and_JSON_without_a_shape_does_not_hide_one()
    {
        using FakeService nothing = new(204);
        Assert.Null(await new LibraryApi(nothing.Client()).DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        using FakeService service = new(200, "zip", "application/zip");
        await using FileDownload file = await new LibraryApi(service.Client()).GetArchiveAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("application/zip", service.Request.Headers.Accept.ToString());
        Assert.StartsWith("application/zip", file.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_an_exception_of_its_stream_and_a_body_one_of_the_call()
    {
        await using LoopbackServer broken = new(_ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"text\""));
        using HttpClient http = new();
        LibraryApi api = new(http, new LibraryApiOptions { BaseAddress = broken.Address });
        await using FileDownload? file = await api.DownloadFileAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<IOException>(() => file!.Content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        HttpRequestException e = await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAnyAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("getAny got a part of the answer, and then the connection broke.", e.Message);
    }

    [Fact]
    public async Task A_fake_can_make_one()
    {
        await using FileDownload file = new(new MemoryStream([1]), "image/png", "a.png", 1);
        Assert.Equal(("image/png", "a.png", 1L), (file.ContentType, file.FileName, file.Length));
    }
}
