using System.CommandLine;
using KoreBT.Cli.Verbs;

namespace KoreBT.Cli;

/// <summary>The command: its verbs, and what becomes of whatever goes wrong in them.</summary>
internal static class CommandLine
{
    /// <summary>Every verb there is.</summary>
    public static IReadOnlyList<Func<Terminal, Command>> Verbs { get; } =
        [DemoVerb.Create, EmulateVerb.Create, RunVerb.Create, StatusVerb.Create, DownloadVerb.Create, AnalyzeVerb.Create, DiffVerb.Create, GateVerb.Create, HistoryVerb.Create, SuitesVerb.Create];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        if (SecretArguments.Refusal(args) is { } refusal)
        {
            terminal.Say(refusal);
            return ExitCodes.Usage;
        }

        // A word that begins with @ is a name like any other, not a file of further words.
        ParseResult call = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

        // The parser explains a wrong call with its help, which is no result.
        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, Output = call.Errors.Count > 0 ? terminal.Error : terminal.Output, Error = terminal.Error };
        try
        {
            int code = await call.InvokeAsync(configuration, cancellationToken);
            await terminal.Output.FlushAsync(CancellationToken.None);

            // The parser's own code for a wrong call is 1, which is taken by regressions.
            return call.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (Exception failure) when (Failure.CodeOf(failure) is { } code)
        {
            terminal.Say(Failure.Sentence(failure));
            return code;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Runs Kore.ai batch tests, recomputes their numbers, and names the utterances that regressed between two runs. Independent of Kore.ai.");
        foreach (Func<Terminal, Command> create in Verbs)
        {
            root.Add(create(terminal));
        }

        return root;
    }
}
