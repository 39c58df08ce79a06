namespace KoreBT.Analysis;

/// <summary>Where a text is in a <see cref="Utf8Blob"/>.</summary>
internal readonly record struct TextPlace(int Chunk, int Offset, int Length);
