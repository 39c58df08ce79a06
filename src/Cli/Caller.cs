using KoreBT.Client;
using Microsoft.Extensions.Configuration;

namespace KoreBT.Cli;

/// <summary>
/// Who calls: user secrets, then the environment, then standard input, where what comes later is stronger. A proof from a stronger place replaces that of a weaker one;
/// two in one place are a mistake that nobody should have to guess about.
/// </summary>
internal static class Caller
{
    private const string ClientSecret = "ClientSecret";
    private const string Token = "Token";
    private static readonly string[] Files = ["ClientSecretFile", "PrivateKeyFile", "TokenFile"];
    private static readonly string[] Proofs = [ClientSecret, Token, .. Files];

    /// <summary>The keys of <see cref="KoreCredential.FromConfiguration"/>, and the variable of each.</summary>
    private static readonly (string Key, string Variable)[] Settings =
    [
        ("ClientId", "KOREBT_CLIENT_ID"),
        (ClientSecret, "KOREBT_CLIENT_SECRET"),
        ("ClientSecretFile", "KOREBT_CLIENT_SECRET_FILE"),
        ("PrivateKeyFile", "KOREBT_PRIVATE_KEY_FILE"),
        (Token, "KOREBT_TOKEN"),
        ("TokenFile", "KOREBT_TOKEN_FILE"),
        ("Algorithm", "KOREBT_ALGORITHM"),
        ("IncludeTokenId", "KOREBT_INCLUDE_TOKEN_ID"),
        ("Issuer", "KOREBT_ISSUER"),
        ("Audience", "KOREBT_AUDIENCE"),
        ("Subject", "KOREBT_SUBJECT"),
        ("TokenLifetime", "KOREBT_TOKEN_LIFETIME"),
    ];

    /// <param name="terminal">Where the settings are.</param>
    /// <param name="isSecretOnInput">True when the first line of standard input is the secret.</param>
    /// <exception cref="UsageException">Nobody can tell who calls; no message repeats a secret.</exception>
    /// <exception cref="IOException">A file that a setting names cannot be read.</exception>
    public static KoreCredential Credential(Terminal terminal, bool isSecretOnInput)
    {
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase);
        Overlay(settings, UserSecrets(terminal));
        Overlay(settings, Environment(terminal));
        if (isSecretOnInput)
        {
            Overlay(settings, new() { [ClientSecret] = Line(terminal.Input) });
        }

        if (!Proofs.Any(settings.ContainsKey))
        {
            throw new UsageException("Who calls? Set KOREBT_CLIENT_ID and KOREBT_CLIENT_SECRET, or KOREBT_TOKEN. Secrets are not taken from the command line, where every process can read them.");
        }

        foreach (string key in Files)
        {
            if (settings.GetValueOrDefault(key) is { } path && !File.Exists(path))
            {
                throw new IOException($"{path}: there is no such file. Check the setting {key}.");
            }
        }

        try
        {
            return KoreCredential.FromConfiguration(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), terminal.Time);
        }
        catch (InvalidOperationException problem)
        {
            throw new UsageException($"{problem.Message} A setting is a user secret of that name, or a variable such as KOREBT_CLIENT_ID for ClientId.");
        }
    }

    /// <summary>Lays what a stronger place says over what is known so far.</summary>
    private static void Overlay(Dictionary<string, string?> settings, Dictionary<string, string> stronger)
    {
        if (Proofs.Any(stronger.ContainsKey))
        {
            foreach (string proof in Proofs)
            {
                settings.Remove(proof);
            }
        }

        foreach ((string key, string value) in stronger)
        {
            settings[key] = value;
        }
    }

    private static Dictionary<string, string> UserSecrets(Terminal terminal)
    {
        try
        {
            IConfiguration secrets = terminal.UserSecrets();
            return Given(key => secrets[key.Key]);
        }
        catch (InvalidDataException problem)
        {
            // What is within may repeat the file.
            throw new UsageException($"The user secrets cannot be read: {problem.Message} Its content must be one JSON object of texts.");
        }
    }

    private static Dictionary<string, string> Environment(Terminal terminal)
    {
        Dictionary<string, string> given = Given(setting => terminal.Setting(setting.Variable));
        if (given.ContainsKey(Token))
        {
            // Whoever sets a token for one call need not unset the secret for it.
            given.Remove(ClientSecret);
        }

        return given;
    }

    private static Dictionary<string, string> Given(Func<(string Key, string Variable), string?> read)
    {
        Dictionary<string, string> given = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string Key, string Variable) setting in Settings)
        {
            if (read(setting) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                given[setting.Key] = value;
            }
        }

        return given;
    }

    private static string Line(TextReader input) => input.ReadLine()?.Trim() is { Length: > 0 } line
        ? line
        : throw new UsageException("--secret-stdin takes the client secret from the first line of standard input, which is empty. Pipe the secret in, such as from the command of your secret store.");
}
