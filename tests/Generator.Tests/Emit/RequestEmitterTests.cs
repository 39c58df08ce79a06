using System.Globalization;
using Acme.Shop;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class RequestEmitterTests
{
    private const string Item = """{"kind":"item","id":"1","created":"2026-01-02T03:04:05Z","owner":null,"price":"1"}""";

    [Fact]
    public async Task A_path_argument_is_escaped_and_the_base_address_kept()
    {
        using FakeService service = new(body: Item);
        await Api(service).GetItemAsync("a/b ä%2F", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("https://eu.shop.example/v1/items/a%2Fb%20%C3%A4%252F", service.Request.RequestUri!.AbsoluteUri);
        Assert.Equal(HttpMethod.Get, service.Request.Method);
    }

    [Theory]
    [InlineData("https://h.example")]
    [InlineData("https://h.example/")]
    public async Task A_base_address_may_end_in_a_slash_or_not(string address)
    {
        using FakeService service = new(body: Item);
        ShopApi api = new(service.Client(), new ShopApiOptions { BaseAddress = new Uri(address) });
        await api.GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("https://h.example/items/1", service.Request.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_argument_that_a_URL_would_swallow_is_refused_by_name(string value)
    {
        using FakeService service = new(body: Item);
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => Api(service).GetItemAsync(value, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("itemId", e.ParamName);
        Assert.Equal(0, service.Calls);
    }

    [Fact]
    public async Task A_null_path_argument_and_a_null_body_are_refused_by_name()
    {
        using FakeService service = new(body: Item);
        Assert.Equal("itemId", (await Assert.ThrowsAsync<ArgumentNullException>(() => Api(service).GetItemAsync(null!, cancellationToken: TestContext.Current.CancellationToken))).ParamName);
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentNullException>(() => Api(service).PutItemAsync("1", null!, cancellationToken: TestContext.Current.CancellationToken))).ParamName);
    }

    [Fact]
    public async Task Optional_parameters_are_sent_when_they_are_set_in_the_order_of_the_document()
    {
        using FakeService service = new(body: Item);
#pragma warning disable CS0618 // the deprecated parameter is under test
        GetItemOptions options = new() { Tags = [Color.Red, "new & odd"], Ids = [1, 2], Since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), XTrace = "t-1", Class = true };
#pragma warning restore CS0618
        await Api(service).GetItemAsync("1", options, TestContext.Current.CancellationToken);
        Assert.Equal("/v1/items/1?tags=red&tags=new%20%26%20odd&ids=1,2&since=2026-01-02T03%3A04%3A05%2B02%3A00&class=true", service.Target);
        Assert.Equal("t-1", Assert.Single(service.Request.Headers.GetValues("X-Trace")));

        await Api(service).GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("/v1/items/1", service.Target);
        Assert.False(service.Request.Headers.Contains("X-Trace"));
    }

    [Fact]
    public async Task A_line_break_in_a_header_is_refused_and_its_value_not_shown()
    {
        using FakeService service = new(body: Item);
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => Api(service).GetItemAsync("1", new GetItemOptions { XTrace = "s3cret\r\nX-Evil: 1" }, TestContext.Current.CancellationToken));
        Assert.Contains("X-Trace", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", e.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, service.Calls);
    }

    [Fact]
    public async Task Required_parameters_and_an_optional_body_are_arguments()
    {
        using FakeService service = new(body: """{"a":[1.10]}""");
        IReadOnlyDictionary<string, IReadOnlyList<decimal>> sums = await Api(service).PostThingsAsync(new DateOnly(2026, 1, 2), Rank.Value1, "x y", "en", ["a", null], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("/v1/things/2026-01-02/1?q=x%20y", service.Target);
        Assert.Equal("en", Assert.Single(service.Request.Headers.GetValues("bot-language")));
        Assert.Equal("""["a",null]""", service.Body);
        Assert.Equal("application/json", service.Request.Content!.Headers.ContentType!.ToString());
        Assert.Equal("1.10", sums["a"][0].ToString(CultureInfo.InvariantCulture));

        await Api(service).PostThingsAsync(new DateOnly(2026, 1, 2), 7, "q", "en", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("/v1/things/2026-01-02/7?q=q", service.Target);
        Assert.Null(service.Request.Content);
    }

    [Fact]
    public async Task The_credential_is_set_unless_the_document_says_that_none_is_needed_and_the_caller_has_the_last_word()
    {
        using FakeService service = new(body: Item);
        ShopApi api = new(service.Client(), new ShopApiOptions { Credentials = [ShopApiCredentials.Key("k-1")] });
        await api.GetItemAsync("1", new GetItemOptions { Configure = r => r.Headers.Add("X-Seen", r.Headers.GetValues("X-Key")) }, TestContext.Current.CancellationToken);
        Assert.Equal("k-1", Assert.Single(service.Request.Headers.GetValues("X-Seen")));

        using FakeService gone = new(204);
        api = new(gone.Client(), new ShopApiOptions { Credentials = [ShopApiCredentials.Key("k-1")] });
#pragma warning disable CS0618 // the deprecated operation is under test
        await api.DeleteItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
#pragma warning restore CS0618
        Assert.False(gone.Request.Headers.Contains("X-Key"));
    }

    [Fact]
    public async Task A_credential_can_be_fetched_for_each_request_and_never_shows_in_an_exception()
    {
        using FakeService service = new(body: Item);
        int asked = 0;
        ShopApi api = new(service.Client(), new ShopApiOptions { Credentials = [ShopApiCredentials.Token(_ => ValueTask.FromResult("t" + ++asked))] });
        await api.GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        await api.GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("Bearer t2", service.Request.Headers.Authorization!.ToString());

        api = new(service.Client(), new ShopApiOptions { Credentials = [ShopApiCredentials.Key("s3cret\n")] });
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => api.GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.DoesNotContain("s3cret", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "style: spaceDelimited")]
    [InlineData("multipart/form-data", "contentType: text/csv")]
    public void A_body_of_which_a_single_member_has_an_encoding_compiles(string mediaType, string encoding)
    {
        Generated run = Generated.From("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { post: { operationId: a, responses: {}, requestBody: { content: { '" + mediaType + "': { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: { " + encoding + " } } } } } } } }\n");
        Assert.Empty(run.CompilerProblems);
        Assert.Contains("Runtime.Field(\"a\"", run.Files["Acme.Api.AcmeApi.Operations.g.cs"], StringComparison.Ordinal);
    }

    private static ShopApi Api(FakeService service) => new(service.Client());
}
