using System.Globalization;
using System.Text;

namespace KoreBT.Benchmarks.Peers;

/// <summary>All trials as one table in Markdown.</summary>
internal static class PeerTable
{
    public static string Of(IReadOnlyCollection<Trial> trials)
    {
        StringBuilder text = new();
        text.Append("| document | tool | generate s | files | lines | errors | warnings | build s | generate and build s | ours to it |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (IGrouping<string, Trial> document in trials.GroupBy(t => t.Document, StringComparer.Ordinal))
        {
            Trial ours = document.First(t => t.Tool == Generators.Ours);
            foreach (Trial trial in document.OrderBy(t => Array.IndexOf(Generators.All, t.Tool)))
            {
                string ratio = trial == ours || ours.Whole is null || trial.Whole is null ? "" : Number(ours.Whole / trial.Whole) + (trial.Compiles ? "" : " (stops at errors)");
                text.Append(CultureInfo.InvariantCulture, $"| {(trial == ours ? trial.Document : "")} | {trial.Tool} | {Number(trial.Generate)} | {trial.Files} | {trial.Lines:N0} | {trial.Errors} | {trial.Warnings} | {Number(trial.Build)} | {Number(trial.Whole)} | {ratio} |\n");
            }
        }

        text.Append('\n');
        foreach (string tool in Generators.All)
        {
            Trial[] own = [.. trials.Where(t => t.Tool == tool)];
            text.Append(CultureInfo.InvariantCulture, $"- {tool}: {own.Count(t => t.Compiles)} of {own.Length} documents compile, {own.Count(t => t.Compiles && t.Warnings == 0)} without a warning.\n");
        }

        return text.ToString();
    }

    private static string Number(double? seconds) => seconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";
}
