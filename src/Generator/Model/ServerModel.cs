namespace KoreBT.Generator.Model;

/// <summary>A server of the document. A relative one is a path that the origin of the caller is put before.</summary>
internal sealed record ServerModel(string Name, string Template, bool Relative, DocText Doc, EquatableArray<ServerVariable> Variables);
