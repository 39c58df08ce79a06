using System.Text.Json;
using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>Prints what results that were just downloaded say.</summary>
internal static class ResultsPrinter
{
    public static void PrintText(Findings findings, Terminal terminal)
    {
        if (findings.Verdict is { } verdict)
        {
            GateReport.WriteText(verdict, terminal.Output);
            terminal.Output.WriteLine();
        }

        findings.Write(Reports.For("text"), terminal.Output);
    }

    public static async Task PrintJsonAsync(string file, BatchTestRun run, Findings findings, ResultsReaderOptions reading, Terminal terminal, CancellationToken cancellationToken)
    {
        // Beside a baseline averages are taken over the intents of both runs; the numbers of the run alone are its own.
        RunAnalysis analysis = findings.Run ?? await ResultsFile.MeasureAsync(file, reading, cancellationToken);
        IReport json = Reports.For("json");
        JsonOutput.Write(terminal.Output, writer =>
        {
            writer.WriteString("suite", run.SuiteName);
            writer.WriteString("runId", run.RunId);
            writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(run.Status.ToString()));
            writer.WriteString("file", file);
            JsonOutput.Document(writer, "analysis", text => json.Write(analysis, text));
            JsonOutput.Document(writer, "comparison", findings.Diff is { } diff ? text => json.Write(diff, text) : null);
            JsonOutput.Document(writer, "gate", findings.Verdict is { } verdict ? text => GateReport.WriteJson(verdict, text) : null);
        });
    }
}
