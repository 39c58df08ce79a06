using System.CommandLine;
using System.CommandLine.Parsing;

namespace KoreBT.Cli.Settings;

/// <summary>What was not typed and stands in the environment or in <c>korebt.json</c>. The environment is stronger.</summary>
internal static class Defaults
{
    /// <summary>Every setting that has a value.</summary>
    /// <exception cref="UsageException"><c>korebt.json</c> says what cannot be meant.</exception>
    public static IReadOnlyList<GivenSetting> All(Terminal terminal)
    {
        IReadOnlyList<GivenSetting> shared = SettingsFile.Find(terminal.Folder) is { } path ? SettingsFile.Read(path) : [];
        return
        [
            .. Setting.All
                .Select(setting => terminal.Setting(setting.Variable) is { } value ? new GivenSetting(setting, value, setting.Variable) : shared.FirstOrDefault(given => given.Setting == setting))
                .OfType<GivenSetting>(),
        ];
    }

    /// <summary>The settings that a call takes: those of its verb that were not typed.</summary>
    public static IReadOnlyList<GivenSetting> For(ParseResult typed, Terminal terminal) =>
        typed.Errors.Count > 0 || typed.Action != typed.CommandResult.Command.Action || !Setting.All.Any(setting => IsOpen(setting, typed.CommandResult)) ? []
            : [.. All(terminal).Where(given => IsOpen(given.Setting, typed.CommandResult))];

    /// <summary>The words as if the settings had been typed, too.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<string> typed, IReadOnlyList<GivenSetting> settings)
    {
        // Behind two dashes nothing is an option.
        int end = typed.TakeWhile(static word => word != "--").Count();
        return [.. typed.Take(end), .. settings.Select(static given => $"{given.Setting.Option}={given.Value}"), .. typed.Skip(end)];
    }

    /// <summary>What the parser has against settings that were put into a call: a sentence for each error, with the place of the setting.</summary>
    public static IEnumerable<string> Problems(IEnumerable<ParseError> errors, IReadOnlyList<GivenSetting> settings) =>
        from error in errors
        let option = (error.SymbolResult as OptionResult)?.Option.Name
        let place = settings.FirstOrDefault(given => given.Setting.Option == option)?.Source ?? "The settings"
        select $"{place}: {string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static bool IsOpen(Setting setting, CommandResult call) => setting.Of(call.Command) is { } option && call.GetResult(option) is null or { Implicit: true };
}
