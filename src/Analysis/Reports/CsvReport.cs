using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>CSV for spreadsheets and programs: a row for each intent of a run, a row for each assertion of a comparison. Numbers are unrounded; what is undefined is blank.</summary>
public sealed class CsvReport : IReport
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <summary>
    /// Whether an apostrophe guards what a spreadsheet would take for a formula. False unless set: guarded text is no longer the text of the file.
    /// </summary>
    public bool IsSpreadsheetSafe { get; init; }

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        using CsvTable table = new(writer, IsSpreadsheetSafe, "intent", "truePositives", "falsePositives", "falseNegatives", "support", "predicted", "precision", "recall", "f1");
        foreach (IntentMetrics intent in run.Classification.Intents.Append(run.Classification.None))
        {
            table.Add(
                intent.Intent.Name, Text(intent.TruePositives), Text(intent.FalsePositives), Text(intent.FalseNegatives), Text(intent.Support), Text(intent.Predicted),
                Text(intent.Precision), Text(intent.Recall), Text(intent.F1));
        }
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(writer);
        using CsvTable table = new(
            writer, IsSpreadsheetSafe,
            "kind", "utterance", "parentIntent", "expectedBefore", "expected", "before", "after", "baselineLine", "candidateLine", "reason", "reasonName", "flags");
        foreach (DiffItem item in diff.Items)
        {
            table.Add(
                Words.CamelCase(item.Kind), item.Utterance, item.ParentIntent.IsNone ? "" : item.ParentIntent.Name, item.Baseline?.Expected.ToString(), item.Candidate?.Expected.ToString(),
                item.Before, item.After, Text(item.BaselineLine), Text(item.CandidateLine), item.Reason is { } reason ? Words.CamelCase(reason.Kind) : "", item.Reason?.Name,
                string.Join(' ', item.Flags.Select(static flag => Words.CamelCase(flag.Kind)).Distinct()));
        }
    }

    private static string? Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
