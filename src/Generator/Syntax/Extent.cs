namespace KoreBT.Generator.Syntax;

/// <summary>A stretch of text: two offsets in UTF-16 code units, the second one exclusive, in one of the files that make up the document.</summary>
internal readonly record struct Extent(int Start, int End, int File = 0);
