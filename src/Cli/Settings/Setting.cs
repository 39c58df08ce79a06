using System.CommandLine;

namespace KoreBT.Cli.Settings;

/// <summary>An option that may also stand in <c>korebt.json</c> and in the environment.</summary>
/// <param name="Option">The option, such as <c>--path-prefix</c>.</param>
internal sealed record Setting(string Option)
{
    /// <summary>Every setting there is.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("--host"), new("--bot"), new("--language"), new("--path-prefix"), new("--allow-http-download"), new("--poll-interval"), new("--timeout"), new("--bot-version"),
        new("--policy") { IsFile = true, Verbs = ["gate", "report"] },
        new("--scope"), new("--duplicates"), new("--margin"), new("--separator"), new("--recorded"), new("--false-alarm"),
    ];

    /// <summary>Its key in <c>korebt.json</c>, in camelCase.</summary>
    public string Key => string.Concat(Words.Select(static (word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Its variable.</summary>
    public string Variable => $"KOREBT_{string.Join('_', Words).ToUpperInvariant()}";

    /// <summary>True when it names a file: a relative one in <c>korebt.json</c> is meant from there.</summary>
    public bool IsFile { get; private init; }

    /// <summary>The verbs it is for; null for each that has the option. Only what is asked for outright should judge a run.</summary>
    private IReadOnlyList<string>? Verbs { get; init; }

    private string[] Words => Option[2..].Split('-');

    /// <summary>The option of a command that it gives; null when it is not for that command.</summary>
    public Option? Of(Command command) => Verbs?.Contains(command.Name) == false ? null : command.Options.FirstOrDefault(option => option.Name == Option);
}
