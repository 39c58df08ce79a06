namespace KoreBT.Analysis;

/// <summary>One row of the summary section: a label and its values.</summary>
/// <param name="Line">The 1-based line where the row begins.</param>
/// <param name="Label">The first cell, trimmed.</param>
/// <param name="Values">The further cells without trailing blank ones; threshold settings may have several.</param>
public sealed record SummaryRow(int Line, string Label, IReadOnlyList<string> Values)
{
    /// <summary>The values in one text, separated by a comma; empty when there is none.</summary>
    public string Value => string.Join(", ", Values);
}
