using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// One of several schemas. <paramref name="Node"/> is what to parse; <paramref name="Target"/> is the schema that the document names,
/// which a mapping of a discriminator may name as well; <paramref name="Reference"/> is the last word of the reference to it.
/// </summary>
internal sealed record Choice(Node Node, MapNode? Target, string? Reference);
