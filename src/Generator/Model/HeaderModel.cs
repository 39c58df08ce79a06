namespace KoreBT.Generator.Model;

/// <summary>A header that the document lists for an answer.</summary>
internal sealed record HeaderModel(string WireName, string Name, TypeRef Type, DocText Doc, bool Deprecated);
