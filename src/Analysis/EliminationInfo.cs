using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// Why the expected intent lost: reasons of the ranking, or, where it was simply beaten, the engines' scores. How several reasons stand in one cell is not documented; commas and semicolons
/// are taken for separators.
/// </summary>
public sealed class EliminationInfo
{
    private EliminationInfo(ImmutableArray<EliminationReason> reasons, EngineScores scores)
    {
        Reasons = reasons;
        Scores = scores;
    }

    /// <summary>The reasons in the order of the cell; empty when it has none.</summary>
    public ImmutableArray<EliminationReason> Reasons { get; }

    /// <summary>The scores, and in <see cref="EngineScores.Others"/> the words that are neither reason nor score.</summary>
    public EngineScores Scores { get; }

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The text of the cell; null counts as blank.</param>
    public static EliminationInfo Parse(string? cell)
    {
        string[] parts = (cell ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ILookup<bool, string> byKind = parts.ToLookup(static part => Reason(part) is not null);
        return new EliminationInfo([.. byKind[true].Select(static part => Reason(part)!.Value)], EngineScores.Parse(string.Join(", ", byKind[false])));
    }

    private static EliminationReason? Reason(string word)
    {
        string key = ColumnMap.Normalise(word);
        return key.Length > 0 && char.IsLetter(key[0]) && Enum.TryParse(key, ignoreCase: true, out EliminationReason reason) ? reason : null;
    }
}
