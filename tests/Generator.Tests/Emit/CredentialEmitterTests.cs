using System.Text;
using Acme.Service;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

/// <summary>What each security scheme puts on the wire, and which one is chosen.</summary>
public sealed class CredentialEmitterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_travels_in_its_header()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Head("k-1")).ByHeaderAsync(cancellationToken: Token);
        Assert.Equal("k-1", Assert.Single(service.Request.Headers.GetValues("X-Key")));
    }

    [Fact]
    public async Task A_key_travels_in_the_query_behind_the_parameters()
    {
        using FakeService service = new(204);
        ServiceApi api = Api(service, ServiceApiCredentials.Query("a&b=c"));
        await api.ByQueryAsync(cancellationToken: Token);
        Assert.Equal("/v1/query?api%20key=a%26b%3Dc", service.Target);
        await api.ByQueryAsync(new() { Q = "x y" }, Token);
        Assert.Equal("/v1/query?q=x%20y&api%20key=a%26b%3Dc", service.Target);
    }

    [Fact]
    public async Task A_key_travels_in_its_cookie()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Cookie("c/1+==")).ByCookieAsync(cancellationToken: Token);
        Assert.Equal("session=c/1+==", Assert.Single(service.Request.Headers.GetValues("Cookie")));
    }

    [Fact]
    public async Task A_user_and_a_password_travel_as_RFC_7617_says()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Basic("Zoë", "p:w")).ByBasicAsync(cancellationToken: Token);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("Zoë:p:w")), service.Request.Headers.Authorization!.ToString());
        Assert.Throws<ArgumentException>(() => ServiceApiCredentials.Basic("a:b", "p"));
    }

    [Fact]
    public async Task A_bearer_token_can_be_renewed()
    {
        using FakeService service = new(204);
        int asked = 0;
        ServiceApi api = Api(service, ServiceApiCredentials.Bearer(_ => ValueTask.FromResult("t" + ++asked)));
        await api.ByBearerAsync(cancellationToken: Token);
        await api.ByBearerAsync(cancellationToken: Token);
        Assert.Equal("Bearer t2", service.Request.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task OAuth_and_OpenID_take_a_source_of_tokens()
    {
        using FakeService service = new(204);
        ServiceApi api = Api(service, ServiceApiCredentials.Oauth(_ => ValueTask.FromResult("o")), ServiceApiCredentials.Connect("c"));
        await api.ByOAuthAsync(cancellationToken: Token);
        Assert.Equal("Bearer o", service.Request.Headers.Authorization!.ToString());
        await api.ByConnectAsync(cancellationToken: Token);
        Assert.Equal("Bearer c", service.Request.Headers.Authorization!.ToString());
        Assert.Equal("read:things", ServiceApiCredentials.OauthScopes.ReadThings);
    }

    [Fact]
    public async Task Any_other_http_scheme_takes_the_whole_value_of_the_header()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Digest("Digest username=\"u\", response=\"r\"")).ByDigestAsync(cancellationToken: Token);
        Assert.Equal("Digest username=\"u\", response=\"r\"", service.Request.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task A_certificate_is_the_business_of_the_handler()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Head("k")).ByCertificateAsync(cancellationToken: Token);
        Assert.DoesNotContain(service.Request.Headers, h => h.Key is "X-Key" or "Authorization");
    }

    [Fact]
    public async Task The_first_alternative_with_all_of_its_schemes_is_taken()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Bearer("b"), ServiceApiCredentials.Cookie("c"), ServiceApiCredentials.Query("q")).ByEitherAsync(cancellationToken: Token);
        Assert.Equal("/v1/either?api%20key=q", service.Target);
        Assert.Equal("session=c", Assert.Single(service.Request.Headers.GetValues("Cookie")));
        Assert.Null(service.Request.Headers.Authorization);

        await Api(service, ServiceApiCredentials.Cookie("c"), ServiceApiCredentials.Bearer("b")).ByEitherAsync(cancellationToken: Token);
        Assert.Equal("/v1/either", service.Target);
        Assert.False(service.Request.Headers.Contains("Cookie"));
        Assert.Equal("Bearer b", service.Request.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task A_call_that_no_credential_satisfies_says_what_is_missing_and_shows_no_secret()
    {
        using FakeService service = new(204);
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => Api(service, ServiceApiCredentials.Cookie("s3cret")).ByEitherAsync(cancellationToken: Token));
        Assert.Equal("byEither needs a credential for 'query' and 'cookie', or 'bearer', and the options hold 'cookie': add what is missing to Credentials.", e.Message);
        Assert.Equal(0, service.Calls);
    }

    [Fact]
    public async Task A_call_that_may_be_anonymous_uses_a_credential_when_there_is_one()
    {
        using FakeService service = new(204);
        await Api(service, ServiceApiCredentials.Bearer("b")).ByMaybeAsync(cancellationToken: Token);
        Assert.Equal("Bearer b", service.Request.Headers.Authorization!.ToString());
        await Api(service, ServiceApiCredentials.Cookie("c")).ByMaybeAsync(cancellationToken: Token);
        Assert.Null(service.Request.Headers.Authorization);
    }

    [Fact]
    public async Task An_operation_without_security_never_gets_a_credential()
    {
        using FakeService service = new(204);
        ServiceApi api = new(service.Client(), new() { Credentials = [ServiceApiCredentials.Head("k")], Authenticate = (_, _) => throw new InvalidOperationException("asked") });
        await api.ByNoneAsync(cancellationToken: Token);
        Assert.False(service.Request.Headers.Contains("X-Key"));
    }

    [Fact]
    public async Task The_hook_answers_for_what_the_credentials_lack()
    {
        using FakeService service = new(204);
        ServiceApi api = new(service.Client(), new()
        {
            Credentials = [ServiceApiCredentials.Head("k")],
            Authenticate = (request, _) =>
            {
                request.Headers.Add("X-Hook", "yes");
                return default;
            },
        });
        await api.ByBearerAsync(cancellationToken: Token);
        Assert.False(service.Request.Headers.Contains("X-Key"));
        await api.ByHeaderAsync(cancellationToken: Token);
        Assert.Equal("k yes", string.Join(' ', service.Request.Headers.GetValues("X-Key").Concat(service.Request.Headers.GetValues("X-Hook"))));
    }

    [Fact]
    public async Task A_credential_of_ones_own_serves_a_scheme()
    {
        using FakeService service = new(204);
        ApiCredential signed = new("digest", (request, _) =>
        {
            request.Headers.Add("Authorization", "Digest " + request.RequestUri!.AbsolutePath.Length);
            return default;
        });
        await Api(service, signed).ByDigestAsync(cancellationToken: Token);
        Assert.Equal("Digest 10", service.Request.Headers.Authorization!.ToString());
    }

    [Theory]
    [InlineData("s3cret\nX-Evil: 1")]
    [InlineData("s3cret; admin=1")]
    [InlineData("s3cret é")]
    public async Task No_secret_shows_anywhere(string secret)
    {
        using FakeService service = new(204);
        ApiCredential cookie = ServiceApiCredentials.Cookie(secret);
        ServiceApiOptions options = new() { Credentials = [cookie, ServiceApiCredentials.Head(secret)] };
        Assert.DoesNotContain("s3cret", options + cookie.ToString(), StringComparison.Ordinal);
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => new ServiceApi(service.Client(), options).ByCookieAsync(cancellationToken: Token));
        Assert.DoesNotContain("s3cret", e.ToString(), StringComparison.Ordinal);

        using Broken broken = new();
        HttpRequestException failed = await Assert.ThrowsAsync<HttpRequestException>(() => new ServiceApi(new HttpClient(broken), new() { Credentials = [ServiceApiCredentials.Query(secret)] }).ByQueryAsync(cancellationToken: Token));
        Assert.DoesNotContain("s3cret", failed.ToString(), StringComparison.Ordinal);

        using FakeService refused = new(401);
        ApiException answered = await Assert.ThrowsAsync<ApiException>(() => Api(refused, ServiceApiCredentials.Query(secret)).ByQueryAsync(cancellationToken: Token));
        Assert.DoesNotContain("s3cret", answered.ToString(), StringComparison.Ordinal);
    }

    private static ServiceApi Api(FakeService service, params ApiCredential[] credentials) => new(service.Client(), new ServiceApiOptions { Credentials = credentials });

    private sealed class Broken : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException("The connection broke.");
    }
}
