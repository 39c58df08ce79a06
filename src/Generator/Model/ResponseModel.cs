namespace KoreBT.Generator.Model;

/// <summary>An answer that the document lists. A null body means that there is none to read.</summary>
internal sealed record ResponseModel(StatusRange Status, TypeRef? Body, DocText Doc, BodyForm Form = BodyForm.Json);
