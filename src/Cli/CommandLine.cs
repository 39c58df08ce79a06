using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KoreBT.Cli.Settings;
using KoreBT.Cli.Verbs;

namespace KoreBT.Cli;

/// <summary>The command: its verbs, and what becomes of whatever goes wrong in them.</summary>
internal static class CommandLine
{
    /// <summary>A word that begins with @ is a name like any other, not a file of further words.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Every verb there is.</summary>
    public static IReadOnlyList<Func<Terminal, Command>> Verbs { get; } =
    [
        DemoVerb.Create, EmulateVerb.Create, RunVerb.Create, StatusVerb.Create, DownloadVerb.Create, AnalyzeVerb.Create, DiffVerb.Create, GateVerb.Create, ReportVerb.Create, HistoryVerb.Create, SuitesVerb.Create,
        ConfigVerb.Create, CompletionVerb.Create,
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        if (SecretArguments.Refusal(args) is { } refusal)
        {
            terminal.Say(refusal);
            return ExitCodes.Usage;
        }

        try
        {
            ParseResult call = Root(terminal).Parse(args, Parsing);
            if (Defaults.For(call, terminal) is { Count: > 0 } settings)
            {
                Terminal settled = terminal with { Settled = settings.Select(static given => given.Setting.Option).ToHashSet() };
                call = Root(settled).Parse(Defaults.Words(args, settings), Parsing);
                if (call.Errors.Count > 0)
                {
                    // The typed words were right, so it is the settings.
                    foreach (string problem in Defaults.Problems(call.Errors, settings))
                    {
                        terminal.Say(problem);
                    }

                    return ExitCodes.Usage;
                }
            }

            // The parser explains a wrong call with its help, which is no result; its own code for one is 1, which is taken by regressions.
            bool isWrong = call.Errors.Count > 0 && call.Action is ParseErrorAction;
            InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, Output = isWrong ? terminal.Error : terminal.Output, Error = terminal.Error };
            int code = await call.InvokeAsync(configuration, cancellationToken);
            await terminal.Output.FlushAsync(CancellationToken.None);
            return isWrong ? ExitCodes.Usage : code;
        }
        catch (Exception failure) when (Failure.CodeOf(failure) is { } code)
        {
            foreach (string sentence in Failure.Sentences(failure))
            {
                terminal.Say(sentence);
            }

            return code;
        }
    }

    /// <summary>The whole tree.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Runs Kore.ai batch tests, recomputes their numbers, and names the utterances that regressed between two runs. Independent of Kore.ai.");
        foreach (Func<Terminal, Command> create in Verbs)
        {
            root.Add(create(terminal));
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
