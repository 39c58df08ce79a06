using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace KoreBT.Client.Hosting;

/// <summary>Reads from settings who calls. Values of secrets go from the settings into the credential, and are nowhere repeated.</summary>
internal static class CredentialReading
{
    private const string ClientId = "ClientId";
    private const string ClientSecret = "ClientSecret";
    private const string ClientSecretFile = "ClientSecretFile";
    private const string PrivateKeyFile = "PrivateKeyFile";
    private const string Token = "Token";
    private const string TokenFile = "TokenFile";
    private const string Algorithm = "Algorithm";
    private const string IncludeTokenId = "IncludeTokenId";
    private const string Issuer = "Issuer";
    private const string Audience = "Audience";
    private const string Subject = "Subject";
    private const string TokenLifetime = "TokenLifetime";
    private static readonly string[] Proofs = [ClientSecret, ClientSecretFile, PrivateKeyFile, Token, TokenFile];

    /// <summary>A file with a token may be written anew by whoever keeps it fresh.</summary>
    private static readonly TimeSpan TokenFileIsGoodFor = TimeSpan.FromMinutes(1);

    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(
        [ClientId, .. Proofs, Algorithm, IncludeTokenId, Issuer, Audience, Subject, TokenLifetime], StringComparer.OrdinalIgnoreCase);

    public static KoreCredential Read(IConfiguration settings, TimeProvider time)
    {
        string[] given = [.. Proofs.Where(key => Text(settings, key) is not null)];
        if (given.Length != 1)
        {
            string problem = given.Length == 0 ? "Nothing says who calls" : $"The settings {string.Join(" and ", given)} each say who calls";
            throw new InvalidOperationException($"{problem}: give exactly one of {string.Join(", ", Proofs)}.");
        }

        string value = Text(settings, given[0])!;
        return given[0] switch
        {
            Token => new TokenCredential(value),
            TokenFile => new CallbackCredential(async cancelled => new AccessToken(await File.ReadAllTextAsync(value, cancelled).ConfigureAwait(false), time.GetUtcNow() + TokenFileIsGoodFor), time),
            PrivateKeyFile => new JwtCredential(App(settings), PrivateKey(value), Options(settings, time)),
            ClientSecretFile => new JwtCredential(App(settings), File.ReadAllText(value).Trim(), Options(settings, time)),
            _ => new JwtCredential(App(settings), value, Options(settings, time)),
        };
    }

    private static string App(IConfiguration settings) => Text(settings, ClientId) ?? throw new InvalidOperationException($"The setting {ClientId} is missing: the client id of the app (cs-…).");

    private static JwtCredentialOptions Options(IConfiguration settings, TimeProvider time) => new()
    {
        Algorithm = Parsed<JwtAlgorithm>(settings, Algorithm, static (string text, out JwtAlgorithm value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value), "HS256, HS512, RS256 or RS512"),
        IncludeTokenId = Parsed<bool>(settings, IncludeTokenId, bool.TryParse, "true or false") ?? false,
        Issuer = Text(settings, Issuer),
        Audience = Text(settings, Audience),
        Subject = Text(settings, Subject),
        Lifetime = Parsed<TimeSpan>(settings, TokenLifetime, static (string text, out TimeSpan value) => TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value), "a time such as 00:05:00") ?? TimeSpan.FromMinutes(5),
        TimeProvider = time,
    };

    private static RSA PrivateKey(string path)
    {
        RSA key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (ArgumentException failure)
        {
            key.Dispose();
            throw new InvalidOperationException($"The file '{path}' of the setting {PrivateKeyFile} holds no private key in PEM form without a password.", failure);
        }
    }

    private static T? Parsed<T>(IConfiguration settings, string key, Parse<T> parse, string wanted)
        where T : struct
    {
        if (Text(settings, key) is not { } text)
        {
            return null;
        }

        return parse(text, out T value) ? value : throw new InvalidOperationException($"The setting {key} is '{text}'; it must be {wanted}.");
    }

    private static string? Text(IConfiguration settings, string key) => settings[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private delegate bool Parse<T>(string text, out T value);
}
