using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// The threshold settings among the rows of a summary. Only the names are documented, not how they are laid out, so the three layouts they can have are read: a table under a
/// row that begins with <c>Mode</c>, a list of names and values that begins anew with each <c>Mode</c>, and rows of engine, name and value.
/// </summary>
internal static class ThresholdBlock
{
    private const string Title = "thresholdsetting";
    private const string Mode = "mode";

    private static readonly ImmutableArray<string> Modes = ["ml", "faq", "or", "cs"];

    private static readonly ImmutableArray<string> Names =
        ["minThreshold", "maxThreshold", "exactMatchThreshold", "isActive", "taskMatchTolerance", "wordCoverage", "suggestionsCount", "pathCoverage"];

    public static ImmutableArray<EngineSettings> Parse(IEnumerable<SummaryRow> rows)
    {
        List<(string Mode, Dictionary<string, string> Values)> engines = [];
        IReadOnlyList<string>? columns = null;
        foreach (SummaryRow row in rows)
        {
            // The title may stand before the first row of the block, with nothing before the others, or in a row of its own.
            string[] cells = row.Label.Length == 0 || ColumnMap.Normalise(row.Label).StartsWith(Title, StringComparison.Ordinal) ? [.. row.Values] : [row.Label, .. row.Values];
            switch (cells)
            {
                case [var mode, _, _, ..] when IsMode(mode):
                    columns = [.. cells.Skip(1).Select(static cell => cell.Trim())];
                    break;
                case [var mode, var engine] when IsMode(mode):
                    columns = null;
                    Of(engines, engine, isNew: true);
                    break;
                case [var engine, var name, var value] when columns is null && IsEngine(engine) && Name(name) is { } known:
                    Of(engines, engine, isNew: false)[known] = value.Trim();
                    break;
                case [var engine, .. var values] when columns is not null && IsEngine(engine):
                    foreach ((string column, string value) in columns.Zip(values))
                    {
                        Of(engines, engine, isNew: false)[Name(column) ?? column] = value.Trim();
                    }

                    break;
                case [var name, var value] when engines.Count > 0 && Name(name) is { } known:
                    engines[^1].Values[known] = value.Trim();
                    break;
            }
        }

        return [.. engines.Select(static engine => new EngineSettings(engine.Mode, engine.Values))];
    }

    private static Dictionary<string, string> Of(List<(string Mode, Dictionary<string, string> Values)> engines, string mode, bool isNew)
    {
        int index = isNew ? -1 : engines.FindIndex(engine => engine.Mode.Equals(mode.Trim(), StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            engines.Add((mode.Trim(), new(StringComparer.OrdinalIgnoreCase)));
            index = engines.Count - 1;
        }

        return engines[index].Values;
    }

    private static bool IsMode(string cell) => ColumnMap.Normalise(cell) == Mode;

    private static bool IsEngine(string cell) => Modes.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string? Name(string cell) => Names.FirstOrDefault(name => name.Equals(ColumnMap.Normalise(cell), StringComparison.OrdinalIgnoreCase));
}
