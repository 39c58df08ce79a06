namespace KoreBT.Analysis;

/// <summary>A known column and the spellings its header is found under.</summary>
/// <param name="Column">The column.</param>
/// <param name="Header">The header as it is written in results files; first spelling tried.</param>
/// <param name="Aliases">Further spellings. Only letters and digits count, in any case.</param>
/// <param name="IsRequired">True when nothing can be computed without it.</param>
internal sealed record ColumnDefinition(ResultsColumn Column, string Header, string[] Aliases, bool IsRequired = false)
{
    /// <summary>All spellings in the form headers are compared in.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Aliases.Prepend(Header).Select(ColumnMap.Normalise).Distinct(StringComparer.Ordinal)];
}
