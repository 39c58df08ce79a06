using System.Text;
using Acme.Service;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Wire;

/// <summary>Each security scheme as it arrives at a service.</summary>
public sealed class CredentialWireTests
{
    private static readonly string[] Carriers = ["X-Key", "Authorization", "Cookie"];

    /// <summary>A scheme; the target, and the one header that carries the credential.</summary>
    public static TheoryData<string, string, string> Schemes { get; } = new()
    {
        { "head", "/head", "X-Key: k-1" },
        { "query", "/query?api%20key=a%26b%3Dc", "" },
        { "cookie", "/cookie", "Cookie: session=c/1+==" },
        { "basic", "/basic", "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("Zoë:p:w")) },
        { "bearer", "/bearer", "Authorization: Bearer t" },
        { "digest", "/digest", "Authorization: Digest username=\"u\", response=\"r\"" },
        { "oauth", "/oauth", "Authorization: Bearer o" },
        { "connect", "/connect", "Authorization: Bearer c" },
        { "mutual", "/mutual", "" },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task A_scheme_puts_its_credential_there_and_nowhere_else(string scheme, string target, string header)
    {
        WireRequest request = await Sent(api => scheme switch
        {
            "head" => api.ByHeaderAsync(cancellationToken: TestContext.Current.CancellationToken),
            "query" => api.ByQueryAsync(cancellationToken: TestContext.Current.CancellationToken),
            "cookie" => api.ByCookieAsync(cancellationToken: TestContext.Current.CancellationToken),
            "basic" => api.ByBasicAsync(cancellationToken: TestContext.Current.CancellationToken),
            "bearer" => api.ByBearerAsync(cancellationToken: TestContext.Current.CancellationToken),
            "digest" => api.ByDigestAsync(cancellationToken: TestContext.Current.CancellationToken),
            "oauth" => api.ByOAuthAsync(cancellationToken: TestContext.Current.CancellationToken),
            "connect" => api.ByConnectAsync(cancellationToken: TestContext.Current.CancellationToken),
            _ => api.ByCertificateAsync(cancellationToken: TestContext.Current.CancellationToken),
        });
        Assert.Equal(target, request.Target);
        Assert.Equal(header, string.Join('\n', request.Headers.Where(h => Carriers.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Select(h => h.Key + ": " + h.Value)));
    }

    [Fact]
    public async Task A_credential_in_a_cookie_shares_the_header_with_a_parameter() =>
        Assert.Equal("theme=dark; session=c/1+==", (await Sent(api => api.ByCookieAsync(new() { Theme = "dark" }, TestContext.Current.CancellationToken))).Header("Cookie"));

    private static async Task<WireRequest> Sent(Func<ServiceApi, Task> call)
    {
        await using LoopbackServer server = new();
        using HttpClient http = new();
        await call(new ServiceApi(http, new()
        {
            BaseAddress = server.Address,
            Credentials =
            [
                ServiceApiCredentials.Head("k-1"), ServiceApiCredentials.Query("a&b=c"), ServiceApiCredentials.Cookie("c/1+=="), ServiceApiCredentials.Basic("Zoë", "p:w"),
                ServiceApiCredentials.Bearer("t"), ServiceApiCredentials.Digest("Digest username=\"u\", response=\"r\""), ServiceApiCredentials.Oauth(_ => ValueTask.FromResult("o")), ServiceApiCredentials.Connect("c"),
            ],
        }));
        return server.Request;
    }
}
