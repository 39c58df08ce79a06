using KoreBT.Analysis;
using KoreBT.Client;
using Spectre.Console;

namespace KoreBT.Cli;

/// <summary>Shows a running test on the error stream: a bar where somebody watches, nothing where nobody does.</summary>
internal static class ProgressBar
{
    public static async Task<BatchTestRun> WaitAsync(BatchTestOperation operation, string title, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!terminal.ErrorIsInteractive)
        {
            return await operation.WaitForCompletionAsync(null, cancellationToken);
        }

        // The library looks at standard output to tell whether somebody watches; the bar is on the other stream.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error), Interactive = InteractionSupport.Yes, ColorSystem = terminal.Setting("NO_COLOR") is null ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async bars =>
            {
                ProgressTask bar = bars.AddTask(Markup.Escape(TerminalText.Safe(title)));
                return await operation.WaitForCompletionAsync(new Bar(bar, Markup.Escape(TerminalText.Safe(title))), cancellationToken);
            });
    }

    private sealed class Bar(ProgressTask bar, string title) : IProgress<BatchTestProgress>
    {
        public void Report(BatchTestProgress value)
        {
            if (value is { UtterancesTotal: { } total })
            {
                bar.MaxValue = Math.Max(1, total);
                bar.Value = value.HasEnded ? bar.MaxValue : Math.Min(total, value.UtterancesAsked ?? 0);
                bar.Description = value.HasEnded ? $"{title}: {total} utterances" : $"{title}: {value.UtterancesAsked ?? 0} of {total}";
            }
        }
    }
}
