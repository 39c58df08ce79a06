namespace KoreBT.Generator.Model;

/// <summary>A header of one part of a body, with the value that the document gives it.</summary>
internal sealed record PartHeader(string Name, string Value);
