using System.Security.Cryptography;
using System.Text;
using KoreBT.Emulator;
using Microsoft.Extensions.Configuration;

namespace KoreBT.Cli.Tests;

public sealed class CallerTests : IDisposable
{
    private const string Secret = "a-secret-that-is-long-enough-to-sign";
    private const string OtherSecret = "another-secret-that-is-long-enough-too";
    private static readonly Dictionary<string, string> Nobody = [];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_in_the_environment_replaces_a_secret_among_the_user_secrets() =>
        Assert.Equal("a.b.c", await TokenAsync(With(new() { ["KOREBT_TOKEN"] = "a.b.c" }, ("ClientId", "cs-1"), ("ClientSecret", Secret))));

    [Fact]
    public async Task A_token_in_the_environment_wins_over_a_secret_beside_it() =>
        Assert.Equal("a.b.c", await TokenAsync(With(new() { ["KOREBT_TOKEN"] = "a.b.c", ["KOREBT_CLIENT_ID"] = "cs-1", ["KOREBT_CLIENT_SECRET"] = Secret })));

    [Fact]
    public async Task A_secret_on_standard_input_replaces_everything_else()
    {
        Terminal terminal = With(new() { ["KOREBT_TOKEN"] = "a.b.c", ["KOREBT_CLIENT_ID"] = "cs-1" }, ("ClientSecret", OtherSecret)) with { Input = new StringReader($"{Secret}\r\nwhat follows is not read") };

        Assert.True(IsSignedWith(Secret, await TokenAsync(terminal, isSecretOnInput: true)));
    }

    [Fact]
    public async Task Standard_input_is_left_alone_unless_it_is_asked_for()
    {
        using StringReader input = new(OtherSecret);

        Assert.True(IsSignedWith(Secret, await TokenAsync(With([], ("ClientId", "cs-1"), ("ClientSecret", Secret)) with { Input = input })));
        Assert.Equal(OtherSecret, await input.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_id_may_stand_in_one_place_and_the_secret_in_another() =>
        Assert.True(IsSignedWith(Secret, await TokenAsync(With(new() { ["KOREBT_CLIENT_SECRET"] = Secret }, ("clientid", "cs-1")))));

    [Fact]
    public async Task A_secret_is_read_from_the_file_that_a_variable_names() =>
        Assert.True(IsSignedWith(Secret, await TokenAsync(With(new() { ["KOREBT_CLIENT_ID"] = "cs-1", ["KOREBT_CLIENT_SECRET_FILE"] = _folder.File("secret", $"{Secret}\n") }))));

    [Fact]
    public async Task A_token_is_read_from_the_file_that_a_variable_names() =>
        Assert.Equal("a.b.c", await TokenAsync(With(new() { ["KOREBT_TOKEN_FILE"] = _folder.File("token", "a.b.c\n") })));

    [Fact]
    public async Task A_private_key_signs_and_every_claim_has_its_variable()
    {
        using RSA key = RSA.Create(2048);
        string token = await TokenAsync(With(new()
        {
            ["KOREBT_CLIENT_ID"] = "cs-1",
            ["KOREBT_PRIVATE_KEY_FILE"] = _folder.File("key.pem", key.ExportPkcs8PrivateKeyPem()),
            ["KOREBT_ALGORITHM"] = "RS512",
            ["KOREBT_INCLUDE_TOKEN_ID"] = "true",
            ["KOREBT_ISSUER"] = "an-issuer",
            ["KOREBT_AUDIENCE"] = "an-audience",
            ["KOREBT_SUBJECT"] = "a-subject",
            ["KOREBT_TOKEN_LIFETIME"] = "00:02:00",
        }));

        string[] parts = token.Split('.');
        Assert.Contains("\"RS512\"", Text(parts[0]), StringComparison.Ordinal);
        Assert.All(["\"jti\"", "an-issuer", "an-audience", "a-subject"], claim => Assert.Contains(claim, Text(parts[1]), StringComparison.Ordinal));
        Assert.Contains("\"exp\":1767225720", Text(parts[1]), StringComparison.Ordinal);
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));
    }

    [Theory]
    [InlineData("KOREBT_TOKEN", "a.b.c", "KOREBT_TOKEN_FILE", "t", "Token and TokenFile")]
    [InlineData("KOREBT_CLIENT_SECRET", Secret, "KOREBT_CLIENT_SECRET_FILE", "s", "ClientSecret and ClientSecretFile")]
    [InlineData("KOREBT_CLIENT_SECRET", Secret, "KOREBT_ALGORITHM", "HS1", "HS256, HS512, RS256 or RS512")]
    [InlineData("KOREBT_CLIENT_SECRET", Secret, "KOREBT_CLIENT_ID", " ", "The setting ClientId is missing")]
    [InlineData("KOREBT_CLIENT_ID", "cs-1", "KOREBT_AUDIENCE", "x", "Who calls?")]
    public async Task What_does_not_say_clearly_who_calls_is_a_usage_error(string variable, string value, string other, string otherValue, string reason)
    {
        // The files that are named are there: it is not for want of them.
        bool isFile = other.EndsWith("_FILE", StringComparison.Ordinal);
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = "https://kore.test", ["KOREBT_BOT"] = "st-1", ["KOREBT_CLIENT_ID"] = "cs-1", [variable] = value };
        variables[other] = isFile ? _folder.File(otherValue, OtherSecret) : otherValue;

        Korebt.Result result = await Korebt.RunAsync(variables, "run", "smoke");

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.b.c", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KOREBT_CLIENT_SECRET_FILE")]
    [InlineData("KOREBT_PRIVATE_KEY_FILE")]
    [InlineData("KOREBT_TOKEN_FILE")]
    public async Task A_file_that_is_not_there_is_named_before_any_call(string variable)
    {
        Dictionary<string, string> variables = new() { ["KOREBT_HOST"] = "https://kore.test", ["KOREBT_BOT"] = "st-1", ["KOREBT_CLIENT_ID"] = "cs-1", [variable] = _folder.File("nowhere") };

        Korebt.Result result = await Korebt.RunAsync(variables, "run", "smoke");

        Assert.Equal(ExitCodes.Input, result.Code);
        Assert.Contains("nowhere: there is no such file", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("  \nsecond line")]
    public async Task An_empty_standard_input_is_no_secret(string input)
    {
        using StringReader reader = new(input);

        UsageException failure = await Assert.ThrowsAsync<UsageException>(() => TokenAsync(With(new() { ["KOREBT_CLIENT_ID"] = "cs-1" }) with { Input = reader }, isSecretOnInput: true));

        Assert.StartsWith("--secret-stdin takes the client secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secrets_that_a_developer_keeps_and_a_secret_that_is_piped_in_open_the_platform()
    {
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(null, TestContext.Current.CancellationToken);
        Keep($$"""{"ClientId": "{{emulator.ClientId}}", "ClientSecret": "{{emulator.ClientSecret}}"}""");
        string[] call = ["suites", "list", "--host", emulator.BaseAddress.AbsoluteUri, "--bot", emulator.BotId];

        Korebt.Result kept = await Korebt.RunProcessAsync(_folder.Path, Nobody, call);
        Keep($$"""{"ClientId": "{{emulator.ClientId}}", "ClientSecret": "{{OtherSecret}}"}""");
        Korebt.Result piped = await Korebt.RunProcessAsync(_folder.Path, Nobody, emulator.ClientSecret + "\n", [.. call, "--secret-stdin"]);

        Assert.Equal((ExitCodes.Fine, ExitCodes.Fine), (kept.Code, piped.Code));
    }

    [Fact]
    public async Task User_secrets_that_cannot_be_read_are_a_usage_error_that_does_not_repeat_them()
    {
        Keep($$"""{"ClientId": "cs-1", "ClientSecret": "{{Secret}}" """);

        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, Nobody, "status", "smoke", "tr-1", "--host", "https://kore.test", "--bot", "st-1");

        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains("The user secrets cannot be read", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Error, StringComparison.Ordinal);
    }

    /// <summary>Where a process looks for user secrets that is started in the folder.</summary>
    private void Keep(string secrets)
    {
        string folder = _folder.File("Microsoft/UserSecrets/korebt");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "secrets.json"), secrets);
    }

    private static Terminal With(Dictionary<string, string> variables, params (string Key, string Value)[] secrets) =>
        new(TextWriter.Null, TextWriter.Null, variables.GetValueOrDefault, new AutoClock())
        {
            UserSecrets = () => new ConfigurationBuilder().AddInMemoryCollection(secrets.Select(static secret => KeyValuePair.Create(secret.Key, (string?)secret.Value))).Build(),
        };

    private static async Task<string> TokenAsync(Terminal terminal, bool isSecretOnInput = false) =>
        await Caller.Credential(terminal, isSecretOnInput).GetTokenAsync(TestContext.Current.CancellationToken);

    private static bool IsSignedWith(string secret, string token)
    {
        string[] parts = token.Split('.');
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")).SequenceEqual(Bytes(parts[2]));
    }

    private static string Text(string part) => Encoding.UTF8.GetString(Bytes(part));

    private static byte[] Bytes(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);
}
