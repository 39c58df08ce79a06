using Acme.Pages;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Wire;

/// <summary>All pages of an operation as a service sees them being asked for.</summary>
public sealed class PagesWireTests
{
    [Fact]
    public async Task A_cursor_goes_from_the_body_of_a_page_into_the_parameter_of_the_next_one()
    {
        await using LoopbackServer server = Serve("""{"data":[{"id":1},{"id":2}],"meta":{"has_more":true,"next":"b c"}}""", """{"meta":{"has_more":true,"next":"d"}}""", """{"data":[{"id":3}],"meta":{"has_more":true,"next":""}}""");
        Assert.Equal([1, 2, 3], await Ids(server, api => api.ListByCursorAllAsync("o/1", new() { Limit = 2 })));
        Assert.Equal(["/v1/cursor/o%2F1?limit=2&api_key=k", "/v1/cursor/o%2F1?limit=2&cursor=b%20c&api_key=k", "/v1/cursor/o%2F1?limit=2&cursor=d&api_key=k"], Targets(server));
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}]}""")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}""")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true,"next":null}}""")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":false,"next":"more"}}""")]
    public async Task Pages_end_without_a_cursor_and_where_the_service_says_so(string last)
    {
        await using LoopbackServer server = Serve(last);
        Assert.Equal([1], await Ids(server, api => api.ListByCursorAllAsync("o", new() { Cursor = "mine" })));
        Assert.Equal(["/v1/cursor/o?cursor=mine&api_key=k"], Targets(server));
    }

    [Fact]
    public async Task A_required_cursor_begins_with_the_argument_whether_it_is_a_number_or_text()
    {
        string[] pages = ["""{"data":[{"id":1}],"last":7}""", """{"data":[{"id":2}],"last":9}""", """{"data":[]}"""];
        await using LoopbackServer numbers = Serve(pages);
        Assert.Equal([1, 2], await Ids(numbers, api => api.ListFromAllAsync(5)));
        Assert.Equal(["/v1/required?after=5&api_key=k", "/v1/required?after=7&api_key=k", "/v1/required?after=9&api_key=k"], Targets(numbers));

        await using LoopbackServer texts = Serve(pages);
        Assert.Equal([1, 2], await Ids(texts, api => api.ListAfterTextAllAsync("5")));
        Assert.Equal(["5", "7", "9"], texts.Requests.Select(r => r.Header("X-After")));
    }

    [Fact]
    public async Task Links_in_the_body_may_be_relative_and_each_page_carries_the_credential_and_the_last_word_of_the_caller()
    {
        await using LoopbackServer server = Serve("""{"data":[{"id":1}],"links":{"next":"?page=2"}}""", """{"data":[{"id":2}],"links":{"next":"links/three"}}""", """{"data":[{"id":3}],"links":{"next":"HERE/else?page=4"}}""", """{"data":[{"id":4}],"links":{}}""");
        List<string> seen = [];
        Assert.Equal([1, 2, 3, 4], await Ids(server, api => api.ListByLinkAllAsync(new() { Limit = 1, Configure = m => seen.Add(m.RequestUri!.PathAndQuery) })));
        Assert.Equal(["/v1/links?limit=1&api_key=k", "/v1/links?page=2&api_key=k", "/v1/links/three?api_key=k", "/else?page=4&api_key=k"], Targets(server));
        Assert.Equal(Targets(server), seen);
    }

    [Fact]
    public async Task The_body_of_the_request_goes_to_each_link_and_an_answer_without_a_body_has_no_items()
    {
        await using LoopbackServer server = Serve("""{"@odata.items":[{"id":1}],"@odata.nextLink":"/two"}""", """{"@odata.items":[{"id":2}],"@odata.nextLink":"HERE/three"}""", null);
#pragma warning disable CS0618 // the operation is deprecated on purpose
        Assert.Equal([1, 2], await Ids(server, api => api.SearchAllAsync(new Item { Id = 9 })));
#pragma warning restore CS0618
        Assert.Equal(["POST /v1/search?api_key=k", "POST /two?api_key=k", "POST /three?api_key=k"], server.Requests.Select(r => r.Method + " " + r.Target));
        Assert.All(server.Requests, r => Assert.Equal("""{"id":9}""", r.Text));
    }

    [Fact]
    public async Task Links_in_the_header_are_followed_to_their_end()
    {
        await using LoopbackServer server = new(r => LoopbackServer.Answer(200, """[{"id":1}]""", "application/json", r.Target switch
        {
            "/v1/header?api_key=k" => "Link: </v1/header?p=0,1>; rel=\"prev\", </v1/header?p=2>; title=\"a, <b>; \\\"c\"; rel=\"NEXT last\"",
            "/v1/header?p=2&api_key=k" => "Link: </other>; rel=next; anchor=\"/x\"\r\nLink: <?p=3>;rel=next",
            _ => "Link: </v1/header>; rel=first",
        }));
        Assert.Equal([1, 1, 1], await Ids(server, api => api.ListByHeaderAllAsync()));
        Assert.Equal(["/v1/header?api_key=k", "/v1/header?p=2&api_key=k", "/v1/header?p=3&api_key=k"], Targets(server));
    }

    [Fact]
    public async Task An_offset_grows_by_the_items_that_came_until_there_are_none()
    {
        string[] pages = ["""{"data":[{"id":1},{"id":2}]}""", """{"data":[{"id":3}]}""", """{}"""];
        await using LoopbackServer server = Serve(pages);
        Assert.Equal([1, 2, 3], await Ids(server, api => api.ListByOffsetAllAsync()));
        Assert.Equal(["/v1/offset?offset=0&api_key=k", "/v1/offset?offset=2&api_key=k", "/v1/offset?offset=3&api_key=k"], Targets(server));

        await using LoopbackServer later = Serve("""{"data":[{"id":1}],"meta":{"has_more":true}}""", """{"data":[{"id":2}],"meta":{"has_more":false}}""");
        Assert.Equal([1, 2], await Ids(later, api => api.ListByOffsetAllAsync(new() { Offset = 10, Place = "p" })));
        Assert.Equal(["/v1/offset?offset=10&place=p&api_key=k", "/v1/offset?offset=11&place=p&api_key=k"], Targets(later));
    }

    [Fact]
    public async Task A_number_of_a_page_grows_by_one_from_the_argument_or_the_default_of_the_document()
    {
        await using LoopbackServer server = Serve("""["a",null]""", """["b"]""", null);
        Assert.Equal(["a", null, "b"], await Api(server).ListByPageAllAsync(3, cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["/v1/page/3?api_key=k", "/v1/page/4?api_key=k", "/v1/page/5?api_key=k"], Targets(server));

        await using LoopbackServer zero = Serve("[1]", "[2]", "[]");
        Assert.Equal([1L, 2L], await Api(zero).ListFromDefaultAllAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["/v1/default?p=0&api_key=k", "/v1/default?p=1&api_key=k", "/v1/default?p=2&api_key=k"], Targets(zero));
        Assert.Equal("P", Assert.Throws<ArgumentException>(() => Api(zero).ListFromDefaultAllAsync(new() { P = "x" }, TestContext.Current.CancellationToken)).ParamName);
    }

    [Fact]
    public async Task A_number_that_leaves_its_type_is_an_overflow()
    {
        await using LoopbackServer server = Serve("""{"data":[{"id":1}]}""");
        await Assert.ThrowsAsync<OverflowException>(() => Ids(server, api => api.ListByOffsetAllAsync(new() { Offset = int.MaxValue })));
    }

    [Fact]
    public async Task A_service_that_repeats_itself_ends_in_an_exception_and_not_in_a_loop()
    {
        await using LoopbackServer cursors = Serve("""{"meta":{"has_more":true,"next":"a"}}""", """{"meta":{"has_more":true,"next":"b"}}""", """{"meta":{"has_more":true,"next":"a"}}""");
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Ids(cursors, api => api.ListByCursorAllAsync("o")));
        Assert.Equal("listByCursor names a next page that has been read: the service repeats itself, and there would be no end.", e.Message);
        Assert.Equal((200, 3), (e.StatusCode, cursors.Requests.Count));

        await using LoopbackServer own = Serve("""{"meta":{"has_more":true,"next":"mine"}}""");
        await Assert.ThrowsAsync<ApiException>(() => Ids(own, api => api.ListByCursorAllAsync("o", new() { Cursor = "mine" })));
        Assert.Single(own.Requests);

        await using LoopbackServer itself = Serve("""{"links":{"next":"/v1/links"}}""");
        await Assert.ThrowsAsync<ApiException>(() => Ids(itself, api => api.ListByLinkAllAsync()));
        Assert.Single(itself.Requests);

        await using LoopbackServer back = Serve("""{"links":{"next":"?a"}}""", """{"links":{"next":"/v1/links?limit=2"}}""");
        await Assert.ThrowsAsync<ApiException>(() => Ids(back, api => api.ListByLinkAllAsync(new() { Limit = 2 })));
        Assert.Equal(2, back.Requests.Count);

        await using LoopbackServer links = Serve("""{"links":{"next":"?a"}}""", """{"links":{"next":"?b"}}""", """{"links":{"next":"?a"}}""");
        Assert.StartsWith("listByLink names a next page that has been read", (await Assert.ThrowsAsync<ApiException>(() => Ids(links, api => api.ListByLinkAllAsync()))).Message, StringComparison.Ordinal);
        Assert.Equal(3, links.Requests.Count);

        await using LoopbackServer deaf = Serve("""{"data":[{"id":1}]}""", """{"data":[{"id":1}]}""");
        List<int> ids = [];
        e = await Assert.ThrowsAsync<ApiException>(() => Ids(deaf, api => api.ListByOffsetAllAsync(), ids));
        Assert.Equal("listByOffset gave the same page twice: the service repeats itself, and there would be no end.", e.Message);
        Assert.Equal([1], ids);
    }

    [Theory]
    [InlineData("https://evil.example/x?secret=s", "https://evil.example")]
    [InlineData("//evil.example/x", "http://evil.example")]
    [InlineData("http://user:secret@127.0.0.1:1/x", "http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1/x", "https://127.0.0.1")]
    [InlineData("file:///secret", "file://")]
    public async Task A_link_to_another_host_port_or_scheme_is_refused_and_named_without_its_path(string link, string named)
    {
        await using LoopbackServer server = Serve("""{"data":[{"id":1}],"links":{"next":"LINK"}}""".Replace("LINK", link, StringComparison.Ordinal));
        List<int> ids = [];
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => Ids(server, api => api.ListByLinkAllAsync(), ids));
        Assert.Equal("listByLink names a next page at " + named + ", but the call went to http://" + server.Address.Authority + ": it is not followed.", e.Message);
        Assert.Equal([1], ids);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_link_that_is_no_address_is_an_error()
    {
        await using LoopbackServer server = Serve("""{"links":{"next":"http://[x"}}""");
        Assert.Contains("no address", (await Assert.ThrowsAsync<ApiException>(() => Ids(server, api => api.ListByLinkAllAsync()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_headers_of_each_page_are_seen_those_of_an_error_too()
    {
        await using LoopbackServer server = new(r => r.Target.Contains("cursor=b", StringComparison.Ordinal)
            ? LoopbackServer.Answer(429, null, "", "X-Left: 0")
            : LoopbackServer.Answer(200, """{"data":[{"id":1}],"meta":{"has_more":true,"next":"b"}}""", "application/json", "X-Left: 1"));
        List<string> seen = [];
        await Assert.ThrowsAsync<ApiException>(() => Ids(server, api => api.ListByCursorAllAsync("o", new() { OnResponse = r => seen.Add(r.StatusCode + " " + r.Headers.GetValues("X-Left").Single() + " " + (r.Error is null)) })));
        Assert.Equal(["200 1 True", "429 0 True"], seen);
    }

    [Fact]
    public async Task An_error_of_a_later_page_is_that_of_the_ordinary_call()
    {
        await using LoopbackServer server = new(r => r.Target.Contains("cursor=b", StringComparison.Ordinal)
            ? LoopbackServer.Answer(429, """{"code":7}""")
            : LoopbackServer.Answer(200, """{"data":[{"id":1}],"meta":{"has_more":true,"next":"b"}}"""));
        List<int> ids = [];
        ApiException<Problem> e = await Assert.ThrowsAsync<ApiException<Problem>>(() => Ids(server, api => api.ListByCursorAllAsync("o"), ids));
        Assert.Equal((429, 7), (e.StatusCode, e.Error.Code));
        Assert.Equal([1], ids);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_ends_the_items_in_the_middle_of_a_page(bool isArgument)
    {
        await using LoopbackServer server = Serve("""{"data":[{"id":1},{"id":2}],"meta":{"has_more":true,"next":"b"}}""");
        using CancellationTokenSource source = new();
        List<int> ids = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Item item in Api(server).ListByCursorAllAsync("o", cancellationToken: isArgument ? source.Token : default).WithCancellation(isArgument ? default : source.Token))
            {
                ids.Add(item.Id);
                await source.CancelAsync();
            }
        });
        Assert.Equal([1], ids);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_first_item_and_each_enumeration_begins_anew()
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer(200, """{"data":[{"id":1}],"meta":{"has_more":false}}"""));
        IAsyncEnumerable<Item> items = Api(server).ListByOffsetAllAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(server.Requests);
        Assert.Single(await items.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Single(await items.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["/v1/offset?offset=0&api_key=k", "/v1/offset?offset=0&api_key=k"], Targets(server));
    }

    [Fact]
    public async Task A_fake_of_the_ordinary_call_is_a_fake_of_all_pages()
    {
        IPagesApi fake = new FakePages();
        Assert.Equal([1, 2], await fake.ListByCursorAllAsync("o", cancellationToken: TestContext.Current.CancellationToken).Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FakePages : PagesApi
    {
        public override Task<ApiResponse<Page>> ListByCursorWithResponseAsync(string owner, ListByCursorOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(options?.Cursor is null
            ? new ApiResponse<Page>(200, new Page { Data = [new Item { Id = 1 }], Meta = new() { HasMore = true, Next = "n" } })
            : new ApiResponse<Page>(200, new Page { Data = [new Item { Id = 2 }] }));
    }

    /// <summary>Each answer once, in this order; HERE stands for the address of the service, null for no body.</summary>
    private static LoopbackServer Serve(params string?[] pages)
    {
        int next = 0;
        return new LoopbackServer(r => pages[next++] is { } page ? LoopbackServer.Answer(200, page.Replace("HERE", "http://" + r.Header("Host"), StringComparison.Ordinal)) : LoopbackServer.Answer(204));
    }

    private static PagesApi Api(LoopbackServer server) =>
        new(new HttpClient(), new PagesApiOptions { BaseAddress = new Uri(server.Address, "/v1"), Credentials = [PagesApiCredentials.Key("k")] });

    private static IEnumerable<string> Targets(LoopbackServer server) => server.Requests.Select(r => r.Target);

    private static async Task<List<int>> Ids(LoopbackServer server, Func<PagesApi, IAsyncEnumerable<Item>> call, List<int>? into = null)
    {
        into ??= [];
        await foreach (Item item in call(Api(server)).WithCancellation(TestContext.Current.CancellationToken))
        {
            into.Add(item.Id);
        }

        return into;
    }
}
