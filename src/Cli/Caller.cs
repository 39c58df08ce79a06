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
    public static IReadOnlyList<(string Key, string Variable)> Settings { get; } =
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
        Dictionary<string, CallerSetting> settings = Known(terminal);
        if (isSecretOnInput)
        {
            Overlay(settings, [new(ClientSecret, Line(terminal.Input), "standard input")]);
        }

        if (!Proofs.Any(settings.ContainsKey))
        {
            throw new UsageException("Who calls? Set KOREBT_CLIENT_ID and KOREBT_CLIENT_SECRET, or KOREBT_TOKEN. Secrets are not taken from the command line, where every process can read them.");
        }

        foreach (string key in Files)
        {
            if (settings.GetValueOrDefault(key)?.Value is { } path && !File.Exists(path))
            {
                throw new IOException($"{path}: there is no such file. Check the setting {key}.");
            }
        }

        try
        {
            return KoreCredential.FromConfiguration(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(static setting => setting.Key, static setting => (string?)setting.Value.Value)).Build(), terminal.Time);
        }
        catch (InvalidOperationException problem)
        {
            throw new UsageException($"{problem.Message} A setting is a user secret of that name, or a variable such as KOREBT_CLIENT_ID for ClientId.");
        }
    }

    /// <summary>What user secrets and the environment say, by key.</summary>
    /// <exception cref="UsageException">The user secrets cannot be read.</exception>
    public static Dictionary<string, CallerSetting> Known(Terminal terminal)
    {
        Dictionary<string, CallerSetting> settings = new(StringComparer.OrdinalIgnoreCase);
        Overlay(settings, UserSecrets(terminal));
        Overlay(settings, Environment(terminal));
        return settings;
    }

    /// <summary>Lays what a stronger place says over what is known so far.</summary>
    private static void Overlay(Dictionary<string, CallerSetting> settings, IReadOnlyList<CallerSetting> stronger)
    {
        if (stronger.Any(static setting => Proofs.Contains(setting.Key)))
        {
            foreach (string proof in Proofs)
            {
                settings.Remove(proof);
            }
        }

        foreach (CallerSetting setting in stronger)
        {
            settings[setting.Key] = setting;
        }
    }

    private static List<CallerSetting> UserSecrets(Terminal terminal)
    {
        try
        {
            IConfiguration secrets = terminal.UserSecrets();
            return Given(static _ => "user secrets", key => secrets[key.Key]);
        }
        catch (InvalidDataException problem)
        {
            // What is within may repeat the file.
            throw new UsageException($"The user secrets cannot be read: {problem.Message} Its content must be one JSON object of texts.");
        }
    }

    private static List<CallerSetting> Environment(Terminal terminal)
    {
        List<CallerSetting> given = Given(static setting => setting.Variable, setting => terminal.Setting(setting.Variable));
        if (given.Exists(static setting => setting.Key == Token))
        {
            // Whoever sets a token for one call need not unset the secret for it.
            given.RemoveAll(static setting => setting.Key == ClientSecret);
        }

        return given;
    }

    private static List<CallerSetting> Given(Func<(string Key, string Variable), string> source, Func<(string Key, string Variable), string?> read) =>
    [
        .. from setting in Settings
           let value = read(setting)
           where !string.IsNullOrWhiteSpace(value)
           select new CallerSetting(setting.Key, value, source(setting)),
    ];

    private static string Line(TextReader input) => input.ReadLine()?.Trim() is { Length: > 0 } line
        ? line
        : throw new UsageException("--secret-stdin takes the client secret from the first line of standard input, which is empty. Pipe the secret in, such as from the command of your secret store.");
}
