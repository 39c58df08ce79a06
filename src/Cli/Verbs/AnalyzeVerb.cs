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
        Option<bool> json = Arguments.Json();
        Command verb = new("analyze", "Recomputes the numbers of a run from its results CSV.") { file, json };
        reading.AddTo(verb);
        verb.SetAction(async (call, cancellationToken) =>
        {
            RunAnalysis analysis = await ResultsFile.MeasureAsync(call.GetRequiredValue(file), reading.Of(call), cancellationToken);
            Reports.For(call.GetValue(json) ? "json" : "text").Write(analysis, terminal.Output);
            return ExitCodes.Fine;
        });
        return verb;
    }
}
