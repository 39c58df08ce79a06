namespace KoreBT.Generator.Model;

/// <summary>A file that a document may refer to: its text (null when it cannot be read), and the paths that it may refer to itself.</summary>
internal sealed record PartFile(string Path, string? Text, EquatableArray<string> Links);
