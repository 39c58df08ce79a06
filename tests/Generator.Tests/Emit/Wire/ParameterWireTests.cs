using Acme.Shop;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Wire;

/// <summary>Parameters as they arrive at a service.</summary>
public sealed class ParameterWireTests
{
    [Fact]
    public async Task Path_query_header_and_body_arrive_as_the_document_says()
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer(200, "{}"));
        using HttpClient http = new();
        ShopApi api = new(http, new ShopApiOptions { BaseAddress = server.Address });
        await api.PostThingsAsync(new DateOnly(2026, 1, 2), Rank.Value1, "x y", "en", ["ä", null], cancellationToken: TestContext.Current.CancellationToken);
        WireRequest request = server.Request;
        Assert.Equal("POST /things/2026-01-02/1?q=x%20y HTTP/1.1", request.Line);
        Assert.Equal(("en", "application/json", "application/json"), (request.Header("bot-language"), request.Header("Accept"), request.Header("Content-Type")));
        Assert.Equal("""["\u00E4",null]""", request.Text);
    }
}
