using System.CommandLine;
using KoreBT.Analysis;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt analyze FILE</c>: the numbers of one run.</summary>
internal static class AnalyzeVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = Arguments.File("FILE", "Results CSV, plain or gzip.");
        ReadingOptions reading = new();
        ReportOptions report = new();
        Command verb = new("analyze", "Recomputes the numbers of a run from its results CSV.") { file };
        reading.AddTo(verb);
        report.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            Func<Action<IReport, TextWriter>, Task> writeAsync = report.Of(call, terminal);
            RunAnalysis analysis = await ResultsFile.MeasureAsync(call.GetRequiredValue(file), reading.Of(call), cancellationToken);
            await writeAsync((format, writer) => format.Write(analysis, writer));
            return ExitCodes.Fine;
        });
        return verb;
    }
}
