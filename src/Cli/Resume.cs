using System.CommandLine;
using System.CommandLine.Parsing;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>The call that takes a run up again, ready to be pasted into a shell: all that was typed and still matters comes back.</summary>
internal static class Resume
{
    /// <summary>What only the start of a run has, what the call names itself, and how patient somebody was.</summary>
    private static readonly HashSet<string> Left = ["--bot-version", "--output", "--poll-interval", "--timeout", "--verbose"];

    /// <param name="call">The call that was stopped.</param>
    /// <param name="terminal">Knows what no one typed.</param>
    /// <param name="operation">The run.</param>
    /// <param name="output">Where its results go; null for the default.</param>
    public static string Of(ParseResult call, Terminal terminal, BatchTestOperation operation, string? output = null)
    {
        string[] options =
        [
            .. output is null ? Array.Empty<string>() : ["--output", output],
            .. call.CommandResult.Children.OfType<OptionResult>()
                .Where(option => !option.Implicit && !Left.Contains(option.Option.Name) && !terminal.Settled.Contains(option.Option.Name))
                .SelectMany(static option => Words(option)),
        ];
        string[] run = [operation.SuiteName, operation.RunId];

        // A name that looks like an option is none behind two dashes.
        string[] words = Array.Exists(run, static name => name.StartsWith('-')) ? [.. options, "--", .. run] : [.. run, .. options];
        return $"korebt download {string.Join(' ', words.Select(ShellText.Quoted))}";
    }

    private static IEnumerable<string> Words(OptionResult option) =>
        option.Tokens.Count == 0 ? [option.Option.Name] : option.Tokens.SelectMany(token => (string[])[option.Option.Name, token.Value]);
}
