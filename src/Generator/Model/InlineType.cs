namespace KoreBT.Generator.Model;

/// <summary>A type of an inline schema, and the one in whose file it stands: that of the component, or of the part of an operation, around it.</summary>
internal sealed record InlineType(string Name, string Owner);
