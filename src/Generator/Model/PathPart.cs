namespace KoreBT.Generator.Model;

/// <summary>A piece of a path: literal text, or the wire name of the parameter that stands there. <paramref name="IsGreedy"/>: it may hold slashes.</summary>
internal sealed record PathPart(string Text, bool IsParameter, bool IsGreedy = false);
