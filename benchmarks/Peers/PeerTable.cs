using System.Globalization;
using System.Text;

namespace KoreBT.Benchmarks.Peers;

/// <summary>All trials as one table in Markdown: a row for each document, a cell for each tool.</summary>
internal static class PeerTable
{
    public static string Of(IReadOnlyCollection<Trial> trials)
    {
        StringBuilder text = new();
        text.Append("| document | ours | NSwag | Kiota | ours to NSwag | ours to Kiota |\n|---|---|---|---|---|---|\n");
        foreach (IGrouping<string, Trial> document in trials.GroupBy(t => t.Document, StringComparer.Ordinal))
        {
            Trial?[] tools = [.. Generators.All.Select(tool => document.FirstOrDefault(t => t.Tool == tool))];
            IEnumerable<string> cells = tools.Select(Cell).Concat(tools.Skip(1).Select(peer => Ratio(tools[0], peer)));
            text.Append("| ").Append(document.Key).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        text.Append('\n');
        foreach (string tool in Generators.All)
        {
            Trial[] own = [.. trials.Where(t => t.Tool == tool)];
            text.Append(CultureInfo.InvariantCulture, $"- {tool}: {own.Count(t => t.Compiles)} of {own.Length} documents compile, {own.Count(t => t.Compiles && t.Warnings == 0)} without a warning.\n");
        }

        return text.ToString();
    }

    private static string Cell(Trial? trial) =>
        trial?.Generate is null || trial.Files == 0 ? "refuses it"
        : string.Create(CultureInfo.InvariantCulture, $"{trial.Generate:0.00} / {trial.Whole:0.0} / {trial.Files} / {trial.Lines:N0}")
            + (trial.Errors > 0 ? string.Create(CultureInfo.InvariantCulture, $", {trial.Errors} errors") : "")
            + (trial.Warnings > 0 ? string.Create(CultureInfo.InvariantCulture, $", {trial.Warnings} warnings") : "");

    /// <summary>A build that stops at errors ends early, so there is nothing to compare with.</summary>
    private static string Ratio(Trial? ours, Trial? peer) =>
        ours?.Whole is null || peer?.Whole is null || !peer.Compiles ? "" : (ours.Whole.Value / peer.Whole.Value).ToString("0.00", CultureInfo.InvariantCulture);
}
