using KoreBT.Emulator.Runs;

namespace KoreBT.Emulator.Results;

/// <summary>The results file of a run: the summary section, a blank line, the table.</summary>
internal static class ResultsCsv
{
    public static byte[] Of(Run run, DateTimeOffset lastTested)
    {
        CsvWriter csv = new();
        SummarySection.Write(csv, run, lastTested);
        csv.BlankLine();
        ResultsTable.Write(csv, run);
        return csv.ToUtf8();
    }
}
