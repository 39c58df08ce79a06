using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>
/// The summary section above the results table: what was tested, how, and the platform's own figures. Every row is kept; the properties read the
/// well-known labels (Kore.ai documentation, "Batch Testing"; <c>Notes:</c> occurs in real files without being documented).
/// </summary>
public sealed class RunInfo
{
    private static readonly string[] Identity = ["Bot Name", "Report name", "Notes", "Last Tested"];

    private static readonly string[] Figures =
        ["Utterance Count", "Success/Failure Ratio", "True Positive (TP)", "True Negative (TN)", "False Positive (FP)", "False Negative (FN)"];

    private readonly Dictionary<string, SummaryRow> _byLabel = new(StringComparer.Ordinal);

    /// <summary>A summary section.</summary>
    /// <param name="rows">Its rows in the order of the file; of rows with one label the first gives the value.</param>
    public RunInfo(IEnumerable<SummaryRow> rows)
    {
        Rows = [.. rows];
        foreach (SummaryRow row in Rows)
        {
            _byLabel.TryAdd(ColumnMap.Normalise(row.Label), row);
        }
    }

    /// <summary>The summary of a run that has none.</summary>
    public static RunInfo Empty { get; } = new([]);

    /// <summary>Every row, in the order of the file.</summary>
    public ImmutableArray<SummaryRow> Rows { get; }

    /// <summary>The bot's name; null when the file does not say.</summary>
    public string? BotName => this["Bot Name"];

    /// <summary>The report's name, which names the suite; null when the file does not say.</summary>
    public string? ReportName => this["Report name"];

    /// <summary>The language code the bot was tested in; null when the file does not say.</summary>
    public string? Language => this["Bot Language"];

    /// <summary>The tested version, for example <c>Published</c>; null when the file does not say.</summary>
    public string? RunType => this["Run Type"];

    /// <summary>What people wrote about the run, possibly several lines; null when the file does not say.</summary>
    public string? Notes => this["Notes"];

    /// <summary>When the run took place, as the platform writes it; null when the file does not say.</summary>
    public string? LastTested => this["Last Tested"];

    /// <summary>How many assertions the platform counted; null when the file does not say.</summary>
    public int? UtteranceCount =>
        int.TryParse(this["Utterance Count"], NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int count) ? count : null;

    /// <summary>The share of right answers in percent (0 to 100) as the platform rounded it; null when the file does not say.</summary>
    public double? SuccessPercent => Percent("Success/Failure Ratio");

    /// <summary>True positives in percent of the assertions; null when the file does not say.</summary>
    public double? TruePositivePercent => Percent("True Positive (TP)");

    /// <summary>True negatives in percent of the assertions; null when the file does not say.</summary>
    public double? TrueNegativePercent => Percent("True Negative (TN)");

    /// <summary>False positives in percent of the assertions; null when the file does not say.</summary>
    public double? FalsePositivePercent => Percent("False Positive (FP)");

    /// <summary>False negatives in percent of the assertions; null when the file does not say.</summary>
    public double? FalseNegativePercent => Percent("False Negative (FN)");

    /// <summary>The thresholds of each engine in the order of the file; empty when the file does not say.</summary>
    public ImmutableArray<EngineSettings> Engines => ThresholdBlock.Parse(Rows);

    /// <summary>
    /// The rows that say how the run was made: run type, language, thresholds and every label not known to be a name, a date, a note or a figure.
    /// </summary>
    public IEnumerable<SummaryRow> Settings => Rows.Where(row => !IsOneOf(row, Identity) && !IsOneOf(row, Figures));

    /// <summary>The value of the first row with a label; null when there is none or it is blank.</summary>
    /// <param name="label">The label; only its letters and digits count, in any case.</param>
    public string? this[string label] =>
        _byLabel.TryGetValue(ColumnMap.Normalise(label), out SummaryRow? row) && row.Value.Length > 0 ? row.Value : null;

    private static bool IsOneOf(SummaryRow row, string[] labels) =>
        labels.Any(label => ColumnMap.Normalise(label) == ColumnMap.Normalise(row.Label));

    private double? Percent(string label) =>
        double.TryParse(this[label]?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) && double.IsFinite(percent) ? percent : null;
}
