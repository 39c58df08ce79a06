namespace KoreBT.Analysis;

/// <summary>
/// Annotations of GitHub Actions: commands on standard output that it shows beside the change. At most ten, the worst first, since it drops more in silence, and one line in total.
/// </summary>
public sealed class GithubReport : IReport
{
    private const int MostAnnotations = 10;

    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        KoreSummary kore = run.Kore;
        Write(writer, run.Name, $"{TerminalText.Count(kore.TruePositives + kore.TrueNegatives)} of {Words.Count(kore.Assertions, "assertion")} right.", ReportCases.Of(run));
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, diff.Candidate.Name, $"{VerdictText.Counts(diff)}. {diff.Significance.Sentence}", ReportCases.Of(diff));
    }

    private static void Write(TextWriter writer, string file, string verdict, IReadOnlyList<ReportCase> cases)
    {
        ReportCase[] failed = [.. cases.Where(static test => test.Status == CaseStatus.Failed).OrderByDescending(static test => test.Errors).ThenBy(static test => test.Change)];
        foreach (ReportCase test in failed.Take(MostAnnotations))
        {
            string line = test.Line > 0 ? $",line={TerminalText.Count(test.Line)}" : "";
            writer.Write($"::error file={Property(file)}{line},title={Property($"{test.Kind}: {test.Name}")}::{Data(test.Message)}\n");
        }

        string more = failed.Length > MostAnnotations ? $" {MostAnnotations} of {failed.Length} are annotated." : "";
        writer.Write($"::notice title=KoreBT::{Data(verdict + more)}\n");
    }

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => TerminalText.Safe(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
