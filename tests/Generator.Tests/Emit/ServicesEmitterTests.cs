using Acme.Service;
using KoreBT.Generator.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace KoreBT.Generator.Tests.Emit;

public sealed class ServicesEmitterTests
{
    private const string Empty = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

    [Fact]
    public async Task A_registered_client_has_its_options_handlers_and_no_timeout_of_the_HttpClient()
    {
        using FakeService service = new(204);
        ServiceCollection services = new();
        services.AddSingleton("k-1");
        TimeSpan? timeout = null;
        services.AddServiceApi(s => new() { Credentials = [ServiceApiCredentials.Head(s.GetRequiredService<string>())] })
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .ConfigureHttpClient(http =>
            {
                timeout = http.Timeout;
                http.BaseAddress = new Uri("https://mine.example/z");
            });
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ServiceApi>().ByHeaderAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("https://mine.example/z/head", service.Request.RequestUri!.AbsoluteUri);
        Assert.Equal("k-1", Assert.Single(service.Request.Headers.GetValues("X-Key")));
        Assert.Equal(Timeout.InfiniteTimeSpan, timeout);
        await provider.GetRequiredService<IServiceApi>().ByNoneAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, service.Calls);
    }

    [Fact]
    public void The_registration_is_generated_only_where_the_package_is_referenced()
    {
        Generated with = Generated.WithFactory(new Document("a.yaml", Empty));
        Assert.Empty(with.CompilerProblems);
        Assert.Contains("Acme.Api.AcmeApiServiceCollectionExtensions.g.cs", with.Files.Keys);
        Assert.DoesNotContain("Acme.Api.AcmeApiServiceCollectionExtensions.g.cs", Generated.From(Empty).Files.Keys);
    }
}
