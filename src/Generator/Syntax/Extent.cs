namespace KoreBT.Generator.Syntax;

/// <summary>A stretch of the document's text: two offsets in UTF-16 code units, the second one exclusive.</summary>
internal readonly record struct Extent(int Start, int End);
