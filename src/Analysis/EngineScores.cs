using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>
/// A score cell, engine by engine: <c>FM: 9351.41, ML: 0.12</c>. The syntax is that of the documented elimination texts; for the score columns it is assumed. The platform fills them
/// for wrong answers only, so there is no drift of scores to be seen in right ones.
/// </summary>
public sealed class EngineScores
{
    private static readonly EngineScores None = new([], isExternal: false, []);

    private EngineScores(ImmutableArray<EngineScore> engines, bool isExternal, ImmutableArray<string> others)
    {
        Engines = engines;
        IsExternal = isExternal;
        Others = others;
    }

    /// <summary>The scores in the order of the cell; empty when it has none.</summary>
    public ImmutableArray<EngineScore> Engines { get; }

    /// <summary>True when the cell says <c>ExtNLU</c>: an external engine answered, and gave no score.</summary>
    public bool IsExternal { get; }

    /// <summary>Parts of the cell that are neither, as they are written.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>The score of an engine; null when the cell has none for it.</summary>
    /// <param name="engine">The engine, in any case.</param>
    public double? this[string engine] => Engines.FirstOrDefault(score => score.Engine.Equals(engine, StringComparison.OrdinalIgnoreCase))?.Score;

    /// <summary>Reads a cell. Nothing in it is lost: what is no score is in <see cref="Others"/>.</summary>
    /// <param name="cell">The text of the cell; null counts as blank.</param>
    public static EngineScores Parse(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return None;
        }

        List<EngineScore> engines = [];
        List<string> others = [];
        bool external = false;
        foreach (string part in cell.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Equals("ExtNLU", StringComparison.OrdinalIgnoreCase))
            {
                external = true;
            }
            else if (Score(part) is { } score)
            {
                engines.Add(score);
            }
            else
            {
                others.Add(part);
            }
        }

        return new EngineScores([.. engines], external, [.. others]);
    }

    /// <summary>A number alone is a score of an engine without a name.</summary>
    private static EngineScore? Score(string part)
    {
        int colon = part.LastIndexOf(':');
        string number = part[(colon + 1)..].Trim().TrimStart('[').TrimEnd(']');
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double score) && double.IsFinite(score)
            ? new EngineScore(colon < 0 ? "" : part[..colon].Trim(), score)
            : null;
    }
}
