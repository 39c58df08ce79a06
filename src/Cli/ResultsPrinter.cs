using System.Text.Json;
using KoreBT.Analysis;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>Prints the numbers of results that were just downloaded.</summary>
internal static class ResultsPrinter
{
    public static async Task PrintAsync(string file, bool json, BatchTestRun run, Terminal terminal, CancellationToken cancellationToken)
    {
        RunAnalysis analysis = await ResultsFile.MeasureAsync(file, ResultsReaderOptions.Default, cancellationToken);
        if (!json)
        {
            Reports.For("text").Write(analysis, terminal.Output);
            return;
        }

        using StringWriter document = new();
        Reports.For("json").Write(analysis, document);
        JsonOutput.Write(terminal.Output, writer =>
        {
            writer.WriteString("suite", run.SuiteName);
            writer.WriteString("runId", run.RunId);
            writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(run.Status.ToString()));
            writer.WriteString("file", file);
            writer.WritePropertyName("analysis");
            using JsonDocument parsed = JsonDocument.Parse(document.ToString());
            parsed.RootElement.WriteTo(writer);
        });
    }
}
