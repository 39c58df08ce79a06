using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using KoreBT.Cli.Settings;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt config</c>: every setting, its value, and where it comes from.</summary>
internal static class ConfigVerb
{
    private const string Default = "default";

    public static Command Create(Terminal terminal)
    {
        Option<bool> json = Arguments.Json();
        Verb verb = new("config", "Shows every setting, its value and where it comes from, and says what is wrong with one. Secrets are not shown.", "korebt config", "korebt config --json") { json };
        verb.SetAction(call =>
        {
            Command root = call.RootCommandResult.Command;
            IReadOnlyList<GivenSetting> given = Defaults.All(terminal);
            string[] problems = [.. given.SelectMany(one => Problems(root, one))];
            if (problems.Length > 0)
            {
                foreach (string problem in problems)
                {
                    terminal.Say(problem);
                }

                return ExitCodes.Usage;
            }

            List<ShownSetting> settings = [.. Options(given, root), .. Callers(terminal)];
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer => Write(writer, SettingsFile.Find(terminal.Folder), settings));
            }
            else
            {
                TerminalTable.Write(terminal, ["setting", "value", "from"], settings.Select(static setting => (string[])[setting.Key, setting.Value ?? "", setting.Source ?? "not set"]));
            }

            return ExitCodes.Fine;
        });
        return verb;
    }

    /// <summary>What a verb that takes the setting would say of its value. Other things that such a call lacks are not its fault.</summary>
    private static IEnumerable<string> Problems(Command root, GivenSetting given)
    {
        Command verb = root.Subcommands.First(one => given.Setting.Of(one) is not null);
        ParseResult call = root.Parse(Defaults.Words([verb.Name], [given]));
        return Defaults.Problems(call.Errors.Where(error => error.SymbolResult is OptionResult result && result.Option == given.Setting.Of(verb)), [given]);
    }

    private static IEnumerable<ShownSetting> Options(IReadOnlyList<GivenSetting> all, Command root)
    {
        Dictionary<Setting, GivenSetting> given = all.ToDictionary(static one => one.Setting);
        foreach (Setting setting in Setting.All)
        {
            string? standard = root.Subcommands.Select(setting.Of).FirstOrDefault(static option => option?.HasDefaultValue == true)?.GetDefaultValue() is { } value ? Typed(value) : null;
            yield return given.TryGetValue(setting, out GivenSetting? one)
                ? new(setting.Key, setting.Variable, one.Value, one.Source)
                : new(setting.Key, setting.Variable, standard, standard is null ? null : Default);
        }
    }

    /// <summary>A value as one would type it.</summary>
    private static string Typed(object value) => value is bool flag ? (flag ? "true" : "false") : FormattableString.Invariant($"{value}");

    private static IEnumerable<ShownSetting> Callers(Terminal terminal)
    {
        Dictionary<string, CallerSetting> known = Caller.Known(terminal);
        return from setting in Caller.Settings
               let one = known.GetValueOrDefault(setting.Key)
               select new ShownSetting(setting.Key, setting.Variable, one?.Shown, one?.Source);
    }

    private static void Write(Utf8JsonWriter writer, string? file, List<ShownSetting> settings)
    {
        writer.WriteString("file", file);
        writer.WriteStartArray("settings");
        foreach (ShownSetting setting in settings)
        {
            writer.WriteStartObject();
            writer.WriteString("key", setting.Key);
            writer.WriteString("variable", setting.Variable);
            writer.WriteString("value", setting.Value);
            writer.WriteString("source", setting.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A setting as it may be shown; value and source are null when there is none.</summary>
    private sealed record ShownSetting(string Key, string Variable, string? Value, string? Source);
}
