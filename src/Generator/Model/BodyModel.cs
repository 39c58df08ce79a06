namespace KoreBT.Generator.Model;

/// <summary>The JSON body of a request.</summary>
internal sealed record BodyModel(TypeRef Type, DocText Doc, bool Required);
