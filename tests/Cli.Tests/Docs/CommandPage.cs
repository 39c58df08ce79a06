using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Text;
using System.Text.RegularExpressions;
using KoreBT.Cli.Settings;

namespace KoreBT.Cli.Tests.Docs;

/// <summary>The parts of <c>docs/cli.md</c> that are made from the tree of the command: what stands between two marks.</summary>
internal static partial class CommandPage
{
    public static string Fill(string page, Command root) => Block().Replace(page, match => $"{match.Groups["begin"].Value}\n{Part(match.Groups["name"].Value, root)}{match.Groups["end"].Value}");

    /// <summary>The verbs with what is typed for each, a group before its members.</summary>
    public static IEnumerable<(string Name, Command Verb)> Verbs(Command root, string prefix = "") =>
        root.Subcommands.Where(static verb => !verb.Hidden).SelectMany(verb => Verbs(verb, $"{prefix}{verb.Name} ").Prepend(($"{prefix}{verb.Name}", verb)));

    private static string Part(string name, Command root) => name switch
    {
        "verbs" => Table(["Verb", "What it does"], Verbs(root).Where(static verb => verb.Verb.Action is not null).Select(static verb => (string[])[$"[`{Call(verb.Name, verb.Verb)}`](#korebt-{verb.Name.Replace(' ', '-')})", Cell(verb.Verb.Description)])),
        "settings" => Table(["Key", "Variable", "Option"], Setting.All.Select(static setting => (string[])[$"`{setting.Key}`", $"`{setting.Variable}`", $"`{setting.Option}`"])),
        "options" => string.Join("\n", Verbs(root).Where(static verb => verb.Verb.Action is not null).Select(static verb => Section(verb.Name, verb.Verb))),
        _ => throw new ArgumentException($"There is no part \"{name}\" of the page.", nameof(name)),
    };

    private static string Section(string name, Command verb)
    {
        StringBuilder text = new($"### korebt {name}\n\n{verb.Description}\n\n```sh\n");
        foreach (string example in ((Verb)verb).Examples)
        {
            text.Append(example).Append('\n');
        }

        IEnumerable<string[]> arguments = verb.Arguments.Select(static argument => (string[])[$"`{argument.Name}`", Cell(argument.Description)]);
        IEnumerable<string[]> options = verb.Options.Where(static option => option is not HelpOption).Select(static option => (string[])[$"`{Typed(option)}`", Cell(option.Description) + Standard(option)]);
        return text.Append("```\n\n").Append(Table(["Argument or option", "Meaning"], arguments.Concat(options))).ToString();
    }

    private static string Call(string name, Command verb) => string.Join(' ', (string[])["korebt", name, .. verb.Arguments.Select(static argument => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name)]);

    private static string Typed(Option option)
    {
        string[] words = [.. option.GetCompletions(CompletionContext.Empty).Select(static item => item.Label)];
        string value = option.HelpName ?? string.Join(" or ", words);
        return option.ValueType == typeof(bool) ? option.Name : $"{option.Name} {value}";
    }

    private static string Standard(Option option) =>
        option is { HasDefaultValue: true } && option.ValueType != typeof(bool) && FormattableString.Invariant($"{option.GetDefaultValue()}") is { Length: > 0 } value ? $" Default: {value}." : "";

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        foreach (string[] row in rows.Prepend([.. header.Select(static _ => "---")]).Prepend(header))
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        return text.ToString();
    }

    [GeneratedRegex("(?<begin><!-- made from the command: (?<name>[a-z]+) -->)\n.*?(?<end><!-- end of what is made -->)", RegexOptions.Singleline)]
    private static partial Regex Block();
}
