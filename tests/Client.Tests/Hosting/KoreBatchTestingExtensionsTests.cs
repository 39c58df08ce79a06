using System.Security.Cryptography;
using KoreBT.Client.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KoreBT.Client.Tests.Hosting;

public sealed class KoreBatchTestingExtensionsTests : IDisposable
{
    private const string Secret = "a-secret-of-at-least-32-characters";
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_client_of_a_configuration_talks_to_its_host_about_its_bot_with_its_token_through_the_factory()
    {
        FakePlatform platform = new FakePlatform().Ok(Given.Accepted);
        using Recorder recorder = new(BatchTestTelemetry.ActivitySourceName);
        ServiceCollection services = new();
        services.AddSingleton<ILoggerFactory>(recorder);
        services.AddKoreBatchTesting(Section(("Host", "https://kore.test"), ("BotId", "st-7"), ("PathPrefix", "bot"), ("Language", "de"), ("PollInterval", "00:00:05"), ("Token", "a.b.c")));
        services.Configure<HttpClientFactoryOptions>("KoreBT.Client", options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = platform));
        await using ServiceProvider provider = services.BuildServiceProvider();

        BatchTestClient client = provider.GetRequiredService<BatchTestClient>();
        await client.StartRunAsync("smoke", cancellationToken: Token);

        FakePlatform.Asked asked = Assert.Single(platform.Requests);
        Assert.Equal("https://kore.test/api/public/bot/st-7/testsuite/smoke/run", asked.Address.AbsoluteUri);
        Assert.Equal(("a.b.c", "de"), (asked.Headers["auth"], asked.Headers["bot-language"]));
        Assert.Same(client, provider.GetRequiredService<BatchTestClient>());
        Assert.Contains(recorder.Lines, static line => line.StartsWith("Information: Started run tr-1", StringComparison.Ordinal));
        Assert.DoesNotContain(recorder.Lines, static line => line.Contains("a.b.c", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_credential_that_is_registered_wins_and_no_setting_of_one_is_needed()
    {
        ServiceCollection services = new();
        services.AddSingleton<KoreCredential>(new TokenCredential("mine"));
        services.AddKoreBatchTesting(Section(("BotId", "st-7")));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("mine", await provider.GetRequiredService<KoreCredential>().GetTokenAsync(Token));
        Assert.Equal("st-7", provider.GetRequiredService<BatchTestClient>().BotId);
    }

    [Fact]
    public async Task A_client_can_be_set_up_in_code()
    {
        ServiceCollection services = new();
        services.AddKoreBatchTesting(static options => options.BotId = "st-8", static _ => new TokenCredential("a.b.c"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("st-8", provider.GetRequiredService<BatchTestClient>().BotId);
    }

    [Theory]
    [InlineData("BotId", "", "cannot stand in the path")]
    [InlineData("Host", "http://kore.test", "unencrypted")]
    [InlineData("Host", "ftp://kore.test", "https address")]
    [InlineData("Language", "a b", "The language is a code")]
    [InlineData("AttemptTimeout", "00:00:00", "AttemptTimeout")]
    [InlineData("MaxRetries", "-1", "MaxRetries")]
    public void Settings_that_cannot_work_are_found_when_the_host_starts(string key, string value, string problem)
    {
        ServiceCollection services = new();
        services.AddKoreBatchTesting(Section([("BotId", "st-7"), ("Token", "a.b.c"), (key, value)]));
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_setting_is_named_and_no_value_is()
    {
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddKoreBatchTesting(Section(("BotId", "st-7"), ("ClientSekret", Secret))));

        Assert.Contains("'Kore' has settings that are not known: ClientSekret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_can_be_said_in_five_ways()
    {
        string secretFile = Write("secret", Secret + "\n");
        string tokenFile = Write("token", "bearer from-a-file\n");
        using RSA rsa = RSA.Create(2048);
        string keyFile = Write("key.pem", rsa.ExportPkcs8PrivateKeyPem());

        Assert.Equal("a.b.c", await TokenAsync(("Token", "a.b.c")));
        Assert.Equal("from-a-file", await TokenAsync(("TokenFile", tokenFile)));
        Assert.Equal(3, (await TokenAsync(("ClientId", "cs-1"), ("ClientSecret", Secret)))!.Split('.').Length);
        Assert.Equal(3, (await TokenAsync(("ClientId", "cs-1"), ("ClientSecretFile", secretFile), ("Algorithm", "hs256"), ("IncludeTokenId", "true")))!.Split('.').Length);
        Assert.Equal(3, (await TokenAsync(("ClientId", "cs-1"), ("PrivateKeyFile", keyFile), ("Algorithm", "RS512"), ("TokenLifetime", "00:10:00")))!.Split('.').Length);
    }

    [Theory]
    [InlineData("Nothing says who calls", "ClientId", "cs-1")]
    [InlineData("Nothing says who calls", "Token", " ")]
    [InlineData("ClientSecret and Token each say who calls", "ClientSecret", Secret, "Token", "a.b.c")]
    [InlineData("The setting ClientId is missing", "ClientSecret", Secret)]
    [InlineData("must be HS256, HS512, RS256 or RS512", "ClientId", "cs-1", "ClientSecret", Secret, "Algorithm", "none")]
    [InlineData("must be HS256, HS512, RS256 or RS512", "ClientId", "cs-1", "ClientSecret", Secret, "Algorithm", "7")]
    [InlineData("must be true or false", "ClientId", "cs-1", "ClientSecret", Secret, "IncludeTokenId", "yes")]
    [InlineData("must be a time", "ClientId", "cs-1", "ClientSecret", Secret, "TokenLifetime", "soon")]
    public void Settings_that_do_not_say_who_calls_are_explained_without_a_secret(string problem, params string[] pairs)
    {
        (string, string)[] settings = [.. pairs.Chunk(2).Select(static pair => (pair[0], pair[1]))];

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => KoreCredential.FromConfiguration(Section(settings)));

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_file_that_holds_no_key_is_named()
    {
        string file = Write("key.pem", "-----BEGIN NOTHING-----");

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => KoreCredential.FromConfiguration(Section(("ClientId", "cs-1"), ("PrivateKeyFile", file))));

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings)
    {
        ConfigurationBuilder builder = new();
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string value) in settings)
        {
            values[$"Kore:{key}"] = value;
        }

        return builder.AddInMemoryCollection(values).Build().GetSection("Kore");
    }

    private static async Task<string?> TokenAsync(params (string Key, string Value)[] settings) =>
        await KoreCredential.FromConfiguration(Section(settings)).GetTokenAsync(Token);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
