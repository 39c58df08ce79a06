using System.Globalization;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Results;

/// <summary>The rows on top of a results file: about the run, the engines' settings, and its figures in percent of the utterances.</summary>
internal static class SummarySection
{
    public static void Write(CsvWriter csv, Run run, DateTimeOffset lastTested)
    {
        csv.Row("Bot Name", LibraryBot.Name);
        csv.Row("Report name", run.Suite.Name);
        csv.Row("Bot Language", run.Language);
        csv.Row("Run Type", run.Version.Label());
        WriteThresholds(csv);
        csv.Row("Notes:", $"Emulated run of the \"{run.Version.Label()}\" version.\nThe answers were computed when the run was asked for them.\n\"Utterance\" is repeated once per entity.");
        csv.Row("Last Tested", lastTested.ToString("dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        WriteFigures(csv, run.Results.Counts, run.UtteranceCount);
    }

    /// <summary>A table of its own inside the section: the engines and their settings, blank where an engine has none.</summary>
    private static void WriteThresholds(CsvWriter csv)
    {
        string threshold = IntentClassifier.Threshold.ToString(CultureInfo.InvariantCulture);
        csv.Row("Threshold Setting", "Mode", "minThreshold", "maxThreshold", "exactMatchThreshold", "isActive", "taskMatchTolerance", "wordCoverage", "suggestionsCount", "pathCoverage");
        csv.Row("", "ml", threshold, "1", "", "true", "", "", "", "");
        csv.Row("", "faq", "", "", "", "false", "", "", "", "");
        csv.Row("", "or", threshold, "1", "", "true", "", "", "", "");
        csv.Row("", "cs", "", "", "", "true", "", "", "", "");
    }

    private static void WriteFigures(CsvWriter csv, RunCounts counts, int utterances)
    {
        csv.Row("Utterance Count", utterances.ToString(CultureInfo.InvariantCulture));
        csv.Row("Success/Failure Ratio", Ratio.Percent(counts.Successes, utterances));
        csv.Row("True Positive (TP)", Ratio.Percent(counts.TruePositives, utterances));
        csv.Row("True Negative (TN)", Ratio.Percent(counts.TrueNegatives, utterances));
        csv.Row("False Positive (FP)", Ratio.Percent(counts.FalsePositives, utterances));
        csv.Row("False Negative (FN)", Ratio.Percent(counts.FalseNegatives, utterances));
    }
}
