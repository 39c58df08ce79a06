using Acme.Service;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit;

public sealed class ServerEmitterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Servers_have_names_and_their_variables_defaults()
    {
        Assert.Equal("https://test.service.example/v1", ServiceApiServers.ForTestsOnly.OriginalString);
        Assert.Equal(new Uri("https://eu.service.example/v1"), ServiceApiServers.Regional());
        Assert.Equal(new Uri("https://us.service.example:8443/v1"), ServiceApiServers.Regional("us", port: "8443"));
        Assert.Equal(new Uri("http://localhost:8080/v1"), ServiceApiServers.YourOwn());
        Assert.Equal(new Uri("https://mine.example/deep/v1"), ServiceApiServers.YourOwn("https://mine.example/deep"));
    }

    [Fact]
    public void A_relative_server_takes_the_origin_of_the_caller() =>
        Assert.Equal(new Uri("https://mine.example/service/v2"), ServiceApiServers.ServiceVersion(new Uri("https://mine.example"), "v2"));

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("evil.example?")]
    [InlineData("evil.example\\")]
    [InlineData("user@evil")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("%2f")]
    public void A_value_cannot_lead_to_another_host(string region) => Assert.Throws<ArgumentException>(() => ServiceApiServers.Regional(region));

    [Fact]
    public void A_value_cannot_leave_its_place_in_the_path() =>
        Assert.Throws<ArgumentException>(() => ServiceApiServers.ServiceVersion(new Uri("https://mine.example"), "../admin"));

    [Fact]
    public void An_address_that_is_not_http_is_refused() => Assert.Throws<ArgumentException>(() => ServiceApiServers.YourOwn("file:///etc"));

    [Fact]
    public async Task The_document_decides_where_the_caller_does_not()
    {
        using FakeService service = new(204);
        ServiceApi api = new(service.Client());
        await api.ByNoneAsync(cancellationToken: Token);
        Assert.Equal("https://eu.service.example/v1/none", service.Request.RequestUri!.AbsoluteUri);
        await api.UploadAsync(cancellationToken: Token);
        Assert.Equal("https://upload.service.example/v2/upload", service.Request.RequestUri!.AbsoluteUri);
        await api.FetchAsync(cancellationToken: Token);
        Assert.Equal("https://fetch.service.example/v3/fetch", service.Request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task The_address_of_the_caller_wins_for_every_operation()
    {
        using FakeService service = new(204);
        await new ServiceApi(service.Client(), new() { BaseAddress = new Uri("http://mine.example/x") }).UploadAsync(cancellationToken: Token);
        Assert.Equal("http://mine.example/x/upload", service.Request.RequestUri!.AbsoluteUri);

        using HttpClient http = service.Client();
        http.BaseAddress = new Uri("http://factory.example/y/");
        await new ServiceApi(http).FetchAsync(cancellationToken: Token);
        Assert.Equal("http://factory.example/y/fetch", service.Request.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("[{ url: 'ftp://x.example' }]", "The server 'ftp://x.example'")]
    [InlineData("[{ url: 'x.example/v1' }]", "The server 'x.example/v1'")]
    [InlineData("[{ description: none }]", "A server")]
    [InlineData("[{ url: 'https://{a}.example' }]", "The default of the variable 'a'")]
    [InlineData("[{ url: 'https://x.example', port: 1 }]", "'port' of a server")]
    public void A_server_that_makes_no_sense_is_a_warning(string servers, string what)
    {
        Generated run = Generated.From("openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: " + servers + "\npaths: {}\n");
        Assert.StartsWith(what + " is ignored", Assert.Single(run.Problems).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.CompilerProblems);
    }
}
