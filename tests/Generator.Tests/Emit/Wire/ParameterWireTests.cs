using System.Text.Json;
using Acme.Requests;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Wire;

/// <summary>Parameters as they arrive at a service. The oracle are the tables of the specification and of RFC 6570, with their own values.</summary>
public sealed class ParameterWireTests
{
    private static readonly string[] Colors = ["blue", "black", "brown"];
    private static readonly Rgb Mixed = new() { R = 100, G = 200, B = 150 };

    [Theory]
    [InlineData("blue", "/path-text/blue/blue/.blue/.blue/;matrix=blue/;matrixX=blue")]
    [InlineData("a/b;c=1?#ä%2F", "/path-text/a%2Fb%3Bc%3D1%3F%23%C3%A4%252F/a%2Fb%3Bc%3D1%3F%23%C3%A4%252F/.a%2Fb%3Bc%3D1%3F%23%C3%A4%252F/.a%2Fb%3Bc%3D1%3F%23%C3%A4%252F/;matrix=a%2Fb%3Bc%3D1%3F%23%C3%A4%252F/;matrixX=a%2Fb%3Bc%3D1%3F%23%C3%A4%252F")]
    public async Task Text_in_a_path(string text, string expected) =>
        Assert.Equal(expected, (await Sent(api => api.PathTextAsync(text, text, text, text, text, text))).Target);

    [Fact]
    public async Task A_list_in_a_path() =>
        Assert.Equal(
            "/path-list/blue,black,brown/blue,black,brown/.blue,black,brown/.blue.black.brown/;matrix=blue,black,brown/;matrixX=blue;matrixX=black;matrixX=brown",
            (await Sent(api => api.PathListAsync(Colors, Colors, Colors, Colors, Colors, Colors))).Target);

    [Fact]
    public async Task An_object_in_a_path() =>
        Assert.Equal(
            "/path-object/R,100,G,200,B,150/R=100,G=200,B=150/.R,100,G,200,B,150/.R=100.G=200.B=150/;matrix=R,100,G,200,B,150/;R=100;G=200;B=150",
            (await Sent(api => api.PathObjectAsync(Mixed, Mixed, Mixed, Mixed, Mixed, Mixed))).Target);

    [Fact]
    public async Task Empty_text_in_a_path_is_sent_by_the_matrix_style_alone()
    {
        Assert.Equal("/path-text/a/a/.a/.a/;matrix/;matrixX", (await Sent(api => api.PathTextAsync("a", "a", "a", "a", "", ""))).Target);
        await Refused("simple", api => api.PathTextAsync("", "a", "a", "a", "a", "a"));
        await Refused("label", api => api.PathTextAsync("a", "a", "", "a", "a", "a"));
        await Refused("label", api => api.PathTextAsync("a", "a", ".", "a", "a", "a"));
        await Refused("simple", api => api.PathListAsync([], Colors, Colors, Colors, Colors, Colors));
    }

    [Theory]
    [InlineData("blue", "form=blue&formX=blue")]
    [InlineData("", "form=&formX=")]
    [InlineData("a&b=c,d+ä", "form=a%26b%3Dc%2Cd%2B%C3%A4&formX=a%26b%3Dc%2Cd%2B%C3%A4")]
    public async Task Text_in_a_query(string text, string expected) =>
        Assert.Equal(expected, (await Sent(api => api.QueryTextAsync(new() { Form = text, FormX = text }))).Query);

    [Fact]
    public async Task A_list_in_a_query()
    {
        Assert.Equal(
            "form=blue,black,brown&formX=blue&formX=black&formX=brown&space=blue%20black%20brown&pipe=blue%7Cblack%7Cbrown&deep%5B0%5D=blue&deep%5B1%5D=black&deep%5B2%5D=brown",
            (await Sent(api => api.QueryListAsync(new() { Form = Colors, FormX = Colors, Space = Colors, Pipe = Colors, Deep = Colors }))).Query);
        Assert.Equal("form=a%2Cb,c%26d", (await Sent(api => api.QueryListAsync(new() { Form = ["a,b", "c&d"] }))).Query);
        Assert.Equal("", (await Sent(api => api.QueryListAsync(new() { Form = [], FormX = [], Space = [], Pipe = [], Deep = [] }))).Query);
    }

    [Fact]
    public async Task An_object_in_a_query()
    {
        Assert.Equal(
            "form=R,100,G,200,B,150&R=100&G=200&B=150&space=R%20100%20G%20200%20B%20150&pipe=R%7C100%7CG%7C200%7CB%7C150&deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150",
            (await Sent(api => api.QueryObjectAsync(new() { Form = Mixed, FormX = Mixed, Space = Mixed, Pipe = Mixed, Deep = Mixed }))).Query);
        Assert.Equal("", (await Sent(api => api.QueryObjectAsync(new() { Form = new(), FormX = new(), Deep = new() }))).Query);
    }

    [Fact]
    public async Task Headers_and_cookies_of_every_shape()
    {
        WireRequest text = await Sent(api => api.HeaderAndCookieTextAsync(new() { XPlain = "blue", XExploded = "a, b=c%", Form = "a;b c", FormX = "ü", Cookie = "a;b c", CookieX = "a=b/c" }));
        Assert.Equal(("blue", "a, b=c%"), (text.Header("X-Plain"), text.Header("X-Exploded")));
        Assert.Equal("form=a%3Bb%20c; formX=%C3%BC; cookie=a%3Bb%20c; cookieX=a=b/c", text.Header("Cookie"));

        WireRequest list = await Sent(api => api.HeaderAndCookieListAsync(new() { XPlain = Colors, XExploded = Colors, Form = Colors, FormX = Colors, Cookie = Colors, CookieX = Colors }));
        Assert.Equal(("blue,black,brown", "blue,black,brown"), (list.Header("X-Plain"), list.Header("X-Exploded")));
        Assert.Equal("form=blue,black,brown; formX=blue; formX=black; formX=brown; cookie=blue,black,brown; cookieX=blue; cookieX=black; cookieX=brown", list.Header("Cookie"));

        WireRequest many = await Sent(api => api.HeaderAndCookieObjectAsync(new() { XPlain = Mixed, XExploded = Mixed, Form = Mixed, FormX = Mixed, Cookie = Mixed, CookieX = Mixed }));
        Assert.Equal(("R,100,G,200,B,150", "R=100,G=200,B=150"), (many.Header("X-Plain"), many.Header("X-Exploded")));
        Assert.Equal("form=R,100,G,200,B,150; R=100; G=200; B=150; cookie=R,100,G,200,B,150; R=100; G=200; B=150", many.Header("Cookie"));
    }

    [Fact]
    public async Task A_path_of_odd_pieces_and_a_fixed_query()
    {
        Assert.Equal("/odd/a%20b.json/12x/c/d%3Fe?fixed=1&also=a%26b&q=1", (await Sent(api => api.OddPathAsync("a b", 12, "x", "c/d?e", new() { Q = "1" }))).Target);
        await Refused(null, api => api.OddPathAsync("a", 1, "b", "c/../d"));
    }

    [Fact]
    public async Task Odd_parameters_of_a_query_and_headers_of_a_content()
    {
        OddQueryOptions options = new()
        {
            Reserved = "a/b:c?d=(e),%20 f#g&h+i",
            Empty = "",
            Json = Mixed,
            XJson = ["ä", "b"],
            Deep = new Nested { Gt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Inner = new() { Names = ["x"], Rgb = new() { R = 1 } } },
            Map = new Dictionary<string, long> { ["a b"] = 1 },
            Any = JsonElement.Parse("""{"a":[1,true]}"""),
            Items = [new() { R = 1 }, new() { G = 2 }],
            ContentMd5 = "unsent without a body",
            IfMatch = "bare-tag",
        };
        WireRequest request = await Sent(api => api.OddQueryAsync("1", options));
        Assert.Equal(
            "reserved=a/b:c?d=(e),%20%20f%23g%26h%2Bi&empty=&json=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D&deep%5Bgt%5D=2026-01-02T03%3A04%3A05%2B00%3A00"
            + "&deep%5Binner%5D%5Bnames%5D%5B0%5D=x&deep%5Binner%5D%5Brgb%5D%5BR%5D=1&map%5Ba%20b%5D=1&a=%5B1%2Ctrue%5D&items=%7B%22R%22%3A1%7D&items=%7B%22G%22%3A2%7D",
            request.Query);
        Assert.Equal(("1", """["\u00E4","b"]""", "bare-tag", "*/*"), (request.Header("id"), request.Header("X-Json"), request.Header("If-Match"), request.Header("Accept")));
    }

    [Fact]
    public async Task A_whole_query_is_a_form_or_JSON()
    {
        Assert.Equal("R=100&G=200&B=150", (await Sent(api => api.WholeQueryAsync(Mixed))).Query);
        Assert.Equal("%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D", (await Sent(api => api.WholeQueryJsonAsync(Mixed))).Query);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("ä")]
    public async Task A_header_holds_no_line_break_and_nothing_beyond_ASCII(string value) =>
        Assert.DoesNotContain(value, (await Refused("X-Plain", api => api.HeaderAndCookieTextAsync(new() { XPlain = value }))).ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task A_line_break_in_a_cookie_is_escaped() =>
        Assert.Equal("cookie=a%0D%0AX:1", (await Sent(api => api.HeaderAndCookieTextAsync(new() { Cookie = "a\r\nX:1" }))).Header("Cookie"));

    private static async Task<WireRequest> Sent(Func<RequestsApi, Task> call)
    {
        await using LoopbackServer server = new();
        using HttpClient http = new();
        await call(new RequestsApi(http, new RequestsApiOptions { BaseAddress = server.Address }));
        return server.Request;
    }

    private static async Task<ArgumentException> Refused(string? parameter, Func<RequestsApi, Task> call)
    {
        using FakeService service = new();
        ArgumentException e = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(new RequestsApi(service.Client())));
        Assert.Equal((parameter, 0), (e.ParamName, service.Calls));
        return e;
    }
}
