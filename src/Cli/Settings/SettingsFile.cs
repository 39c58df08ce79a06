using System.Text;
using System.Text.Json;
using KoreBT.Analysis;

namespace KoreBT.Cli.Settings;

/// <summary>
/// <c>korebt.json</c>: what a team agrees on, beside its suites. It is looked for in the current folder and upwards to the root of the repository; outside of a repository in the current
/// folder alone, as a folder further up may belong to somebody else. It never holds a secret.
/// </summary>
internal static class SettingsFile
{
    public const string Name = "korebt.json";

    private const int LargestFile = 1 << 16;
    private const string Schema = "$schema";
    private static readonly string[] SecretWords = ["secret", "token", "password", "privatekey", "apikey", "credential"];

    /// <returns>The file; null when there is none.</returns>
    public static string? Find(string folder)
    {
        List<string> folders = [];
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            folders.Add(at.FullName);
            string git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return folders.Select(static one => Path.Combine(one, Name)).FirstOrDefault(File.Exists);
            }
        }

        return Path.Combine(folder, Name) is var alone && File.Exists(alone) ? alone : null;
    }

    /// <exception cref="UsageException">It says what cannot be meant; the message names file and line, and repeats no value.</exception>
    public static IReadOnlyList<GivenSetting> Read(string path)
    {
        using FileStream file = InputFile.Open(path, "settings file");
        if (file.Length > LargestFile)
        {
            throw new UsageException($"{path}: this is no settings file, it is larger than 64 KB.");
        }

        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        ReadOnlySpan<byte> json = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            return Read(path, json);
        }
        catch (JsonException problem)
        {
            // The parser's own words may repeat what stands there.
            throw new UsageException($"{path}:{problem.LineNumber + 1}: this is no JSON: a key or a value is missing or misspelled here, or a comma. It is one object of settings, such as {{ \"host\": \"https://platform.kore.ai\" }}.");
        }
    }

    private static List<GivenSetting> Read(string path, ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        List<GivenSetting> settings = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new UsageException($"{path}:1: settings are one JSON object, such as {{ \"host\": \"https://platform.kore.ai\" }}.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            string place = FormattableString.Invariant($"{path}:{json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1}");
            Setting? setting = Setting.All.FirstOrDefault(one => one.Key == key);
            if (setting is null && key != Schema)
            {
                throw new UsageException($"{place}: {Unknown(key)}");
            }

            if (!seen.Add(key))
            {
                throw new UsageException($"{place}: {key} stands here a second time.");
            }

            reader.Read();
            string value = Value(ref reader) ?? throw new UsageException($"{place}: {key} is a text, a number, true or false; an empty text says nothing.");
            if (setting is not null)
            {
                settings.Add(new(setting, setting.IsFile ? Path.Combine(Path.GetDirectoryName(path)!, value) : value, place));
            }
        }

        // What is behind the object is read, too.
        while (reader.Read())
        {
        }

        return settings;
    }

    private static string? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    private static string Unknown(string key) =>
        Array.Exists(SecretWords, word => key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Contains(word, StringComparison.OrdinalIgnoreCase))
            ? $"\"{TerminalText.Safe(key)}\" looks like a secret, and this file is shared. Take it out, and replace the secret if the file has left this machine. Use a variable such as KOREBT_CLIENT_SECRET, a file, user secrets, or --secret-stdin."
            : $"there is no setting \"{TerminalText.Safe(key)}\"{GateRuleCheck.Nearest(key, [.. Setting.All.Select(static setting => setting.Key)])}.";
}
