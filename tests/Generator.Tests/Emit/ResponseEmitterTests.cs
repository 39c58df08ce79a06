using System.Text;
using System.Text.Json;
using Acme.Shop;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class ResponseEmitterTests
{
    [Theory]
    [InlineData(404, """{"what":"item 1"}""", typeof(ApiException<NotFound>))]
    [InlineData(409, """{"code":7}""", typeof(ApiException<Problem>))]
    [InlineData(409, """{"code":"seven"}""", typeof(ApiException))]
    [InlineData(500, """{"code":7}""", typeof(ApiException))]
    [InlineData(302, "", typeof(ApiException))]
    [InlineData(201, "{}", typeof(ApiException))]
    public async Task The_exact_status_comes_before_its_class_and_that_before_the_default(int status, string body, Type expected)
    {
        using FakeService service = new(status, body);
        Exception e = await Assert.ThrowsAnyAsync<ApiException>(() => Get(service));
        Assert.Equal(expected, e.GetType());
        Assert.Equal(status, ((ApiException)e).StatusCode);
        Assert.Equal("yes", Assert.Single(((ApiException)e).Headers.GetValues("X-Answer")));
        Assert.Equal(body, Encoding.UTF8.GetString(((ApiException)e).RawBody.Span));
    }

    /// <summary>400 and 422 have the body of the default, and the class between them has another one; 404 has that of its class, 503 and 5XX that of the default.</summary>
    [Theory]
    [InlineData(400, typeof(ApiException<Acme.Library.Problem>))]
    [InlineData(422, typeof(ApiException<Acme.Library.Problem>))]
    [InlineData(404, typeof(ApiException<Acme.Library.Note>))]
    [InlineData(418, typeof(ApiException<Acme.Library.Note>))]
    [InlineData(410, typeof(ApiException))]
    [InlineData(500, typeof(ApiException<Acme.Library.Problem>))]
    [InlineData(503, typeof(ApiException<Acme.Library.Problem>))]
    [InlineData(302, typeof(ApiException))]
    public async Task Statuses_that_share_a_body_share_the_code_that_reads_it_and_each_keeps_its_type(int status, Type expected)
    {
        using FakeService service = new(status, """{"code":7,"text":"no"}""");
        Acme.Library.LibraryApi client = new(service.Client(), new() { BaseAddress = new("https://a.test") });

        Acme.Library.ApiException e = await Assert.ThrowsAnyAsync<Acme.Library.ApiException>(() => client.GetErrorsAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(expected.Name, e.GetType().Name);
        Assert.Equal(expected.GenericTypeArguments, e.GetType().GenericTypeArguments);
    }

    [Fact]
    public void What_the_next_wider_status_reads_in_the_same_way_has_no_code_of_its_own()
    {
        string text = Generated.From(File.ReadAllText(Repository.PathOf("tests", "Generator.Tests", "Documents", "responses.yaml"))).Files.Values.Single(static file => file.Contains("GetErrorsOperation = new(", StringComparison.Ordinal));

        string[] kinds = [.. text[text.IndexOf("GetErrorsOperation = new(", StringComparison.Ordinal)..].Split("]);")[0].Split('\n').Where(static line => line.Contains("new([", StringComparison.Ordinal)).Select(static line => line.Split("new([")[1].Split(']')[0])];

        Assert.Equal(["400, 400, 422, 422", "410, 410", "400, 499", "400, 599"], kinds);
    }

    [Fact]
    public async Task A_typed_error_can_be_caught_by_its_body()
    {
        using FakeService service = new(404, """{"what":"item 1","hint":"look"}""");
        ApiException<NotFound> e = await Assert.ThrowsAsync<ApiException<NotFound>>(() => Get(service));
        Assert.Equal("item 1", e.Error.What);
        Assert.Equal("getItem failed with status 404.", e.Message);
    }

    [Fact]
    public async Task A_page_of_a_proxy_does_not_hide_the_status_and_stays_out_of_the_message()
    {
        using FakeService service = new(404, "<html>bad gateway, token=abc</html>", "text/html");
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Get(service));
        Assert.Equal(404, e.StatusCode);
        Assert.IsAssignableFrom<JsonException>(e.InnerException);
        Assert.DoesNotContain("token", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>ok</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"kind":"item"}""")]
    [InlineData("""{"kind":"item","id":"1","created":"2026-01-02T03:04:05Z","owner":null,"price":"1"} x""")]
    [InlineData("""{"kind":"item","id":"\ud800","created":"2026-01-02T03:04:05Z","owner":null,"price":"1"}""")]
    public async Task A_success_whose_body_does_not_fit_is_an_error_with_the_status(string body)
    {
        using FakeService service = new(200, body);
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Get(service));
        Assert.Equal(200, e.StatusCode);
        Assert.Contains("does not fit the document", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_without_a_body_is_null_where_the_document_says_so()
    {
        using FakeService service = new(204);
        Assert.Null(await Get(service));
    }

    [Theory]
    [InlineData(200, """{"text":"here"}""", "application/json", "note here")]
    [InlineData(202, "later", "text/plain", "text later")]
    [InlineData(204, "", "text/plain", "nothing")]
    public async Task The_status_decides_among_successes_of_several_shapes(int status, string body, string mediaType, string expected)
    {
        using FakeService service = new(status, body, mediaType);
        Acme.Library.StartJobResult? result = await new Acme.Library.LibraryApi(service.Client(), new() { BaseAddress = new("https://a.test") }).StartJobAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected, result?.Match(note => "note " + note.Text, text => "text " + text, _ => "raw") ?? "nothing");
    }

    [Fact]
    public async Task The_twin_gives_status_and_headers_and_throws_for_no_answer()
    {
        using FakeService service = new(404, """{"what":"x"}""");
        ApiResponse<Item?> response = await new ShopApi(service.Client()).GetItemWithResponseAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(404, response.StatusCode);
        Assert.Equal("yes", Assert.Single(response.Headers.GetValues("X-Answer")));
        Assert.IsType<ApiException<NotFound>>(response.Error);
        Assert.Same(response.Error, Assert.ThrowsAny<ApiException>(() => response.Body));
    }

    [Fact]
    public async Task Nothing_is_sent_twice()
    {
        using FakeService service = new(503, "busy");
        await Assert.ThrowsAsync<ApiException>(() => Get(service));
        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public async Task A_body_larger_than_the_first_buffer_and_a_byte_order_mark_are_read()
    {
        string note = new('ä', 100_000);
        using FakeService service = new(200, "\uFEFF" + """{"kind":"item","id":"1","created":"2026-01-02T03:04:05Z","owner":null,"price":"1","note":"NOTE"}""".Replace("NOTE", note, StringComparison.Ordinal));
        Assert.Equal(note, (await Get(service))!.Note);
    }

    private static Task<Item?> Get(FakeService service) => new ShopApi(service.Client()).GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
}
