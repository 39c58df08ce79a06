using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt history RUN1 RUN2 RUN3 …</c>: several runs side by side.</summary>
internal static class HistoryVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files("RUN", "Results CSV of each run, plain or gzip, the oldest first, or a pattern such as runs/*.csv, whose files come by name; at least two.", new ArgumentArity(1, 1000));
        ComparingOptions comparing = new();
        ReadingOptions reading = new();
        Option<bool> json = Arguments.Json();
        Verb verb = new(
            "history",
            "Puts several runs of a suite side by side: do they differ, which utterances are flaky, which labels are doubtful?",
            "korebt history monday.csv tuesday.csv wednesday.csv",
            "korebt history 'runs/*.csv' --json") { files, json };
        comparing.AddTo(verb);
        reading.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            DiffOptions options = comparing.Of(call);
            ResultsReaderOptions columns = reading.Of(call);
            IReadOnlyList<string> names = FileNames.Of(call.GetRequiredValue(files), terminal.Folder);
            if (names.Count < 2)
            {
                throw new UsageException("A history needs at least two runs.");
            }

            List<TestRun> runs = [];
            foreach (string file in names)
            {
                runs.Add(await ResultsFile.LoadAsync(file, columns, cancellationToken));
            }

            Action<RunHistory, TextWriter> write = call.GetValue(json) ? HistoryReport.WriteJson : HistoryReport.WriteText;
            write(RunComparer.Compare(runs, options), terminal.Output);
            return ExitCodes.Fine;
        });
        return verb;
    }
}
