using System.Text;
using Acme.Library;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Runtime;

/// <summary>Answers that are neither files nor streams.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/csv", "ä;b", "utf-8", false)]
    [InlineData("text/csv; charset=iso-8859-1", "ä;b", "iso-8859-1", false)]
    [InlineData("text/csv; charset=\"utf-16\"", "ä;b", "utf-16", false)]
    [InlineData("text/csv; charset=iso-8859-1", "ä;b", "utf-8", true)]
    [InlineData("text/csv", "ä;b", "utf-16", true)]
    [InlineData("text/csv", "ä;b", "utf-32", true)]
    [InlineData("text/csv; charset=unheard-of", "ä;b", "utf-8", false)]
    public async Task Text_is_read_in_its_charset(string mediaType, string text, string encoding, bool isMarked)
    {
        Encoding bytes = Encoding.GetEncoding(encoding);
        using StreamService service = new([isMarked ? [.. bytes.GetPreamble(), .. bytes.GetBytes(text)] : bytes.GetBytes(text)], mediaType);
        Assert.Equal(text, await new LibraryApi(service.Client()).GetReportAsync(cancellationToken: Token));
        Assert.Equal("text/csv", service.Request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task XML_is_text_and_an_error_in_text_keeps_its_bytes()
    {
        using FakeService service = new(200, "<a/>", "application/atom+xml");
        Assert.Equal("<a/>", await new LibraryApi(service.Client()).GetFeedAsync(cancellationToken: Token));
        using FakeService missing = new(404, "nothing here", "text/plain");
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => new LibraryApi(missing.Client()).GetReportAsync(cancellationToken: Token));
        Assert.Equal((404, "nothing here"), (e.StatusCode, Encoding.UTF8.GetString(e.RawBody.Span)));
    }

    [Fact]
    public async Task A_wildcard_is_JSON_and_a_class_covers_its_codes()
    {
        using FakeService service = new(207, """{"text":"a"}""");
        Assert.Equal("a", (await new LibraryApi(service.Client()).GetAnyAsync(cancellationToken: Token)).Text);
        using FakeService error = new(599, """{"code":1}""");
        await Assert.ThrowsAsync<ApiException<Problem>>(() => new LibraryApi(error.Client()).GetAnyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Every_JSON_type_of_the_same_schema_is_accepted_and_no_other()
    {
        using FakeService service = new(200, """{"text":"a"}""");
        await new LibraryApi(service.Client()).GetKindsAsync(cancellationToken: Token);
        Assert.Equal("text/json, application/vnd.note+json", service.Request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task The_default_alone_is_the_success_and_the_error()
    {
        using FakeService success = new(203, """{"text":"a"}""");
        Assert.Equal("a", (await new LibraryApi(success.Client()).GetDefaultAsync(cancellationToken: Token)).Text);
        using FakeService error = new(500, """{"text":"b"}""");
        Assert.Equal("b", (await Assert.ThrowsAsync<ApiException<Note>>(() => new LibraryApi(error.Client()).GetDefaultAsync(cancellationToken: Token))).Error.Text);
    }

    [Fact]
    public async Task A_redirect_that_is_the_only_answer_is_a_success_with_its_address()
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer(302, "", "text/html", "Location: /elsewhere"));
        using HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
        ApiResponse response = await new LibraryApi(http, new LibraryApiOptions { BaseAddress = server.Address }).GetMovedWithResponseAsync(cancellationToken: Token);
        Assert.Null(response.Error);
        Assert.Equal("/elsewhere", new GetMovedHeaders(response).Location!.OriginalString);
    }

    [Theory]
    [InlineData(304, typeof(ApiException))]
    [InlineData(404, typeof(ApiException))]
    [InlineData(200, null)]
    [InlineData(203, null)]
    public async Task A_head_request_has_a_status_and_no_body(int status, Type? error)
    {
        using FakeService service = new(status);
        Assert.Equal(error, (await new LibraryApi(service.Client()).HeadFileWithResponseAsync("1", cancellationToken: Token)).Error?.GetType());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Where_no_success_has_a_body_every_success_is_one(int status)
    {
        using FakeService service = new(status, "ignored");
        await new LibraryApi(service.Client()).DeleteFileAsync("1", cancellationToken: Token);
    }

    [Fact]
    public async Task One_shape_is_read_from_JSON_or_text_as_the_status_says()
    {
        using FakeService json = new(200, "\"a\"");
        Assert.Equal("a", await new LibraryApi(json.Client()).GetWordsAsync(cancellationToken: Token));
        using FakeService text = new(202, "\"a\"", "text/plain");
        Assert.Equal("\"a\"", await new LibraryApi(text.Client()).GetWordsAsync(cancellationToken: Token));
        Assert.Equal("application/json, text/plain", text.Request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task Headers_about_the_body_outlive_it()
    {
        await using LoopbackServer server = new(_ => "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Range: bytes 0-3/9\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"text\":\"a\"}\r\n0\r\n\r\n"u8.ToArray());
        using HttpClient http = new();
        ApiResponse<Note> response = await new LibraryApi(http, new LibraryApiOptions { BaseAddress = server.Address }).GetAnyWithResponseAsync(cancellationToken: Token);
        Assert.Equal(("a", null, 9L), (response.Body.Text, response.ContentHeaders.ContentLength, response.ContentHeaders.ContentRange!.Length));
        Assert.Empty(new ApiResponse(200).ContentHeaders);
    }
}
