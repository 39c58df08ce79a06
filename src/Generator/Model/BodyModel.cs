namespace KoreBT.Generator.Model;

/// <summary>The body of a request. <paramref name="Fields"/> are the members of a form that the document writes in a way of their own.</summary>
internal sealed record BodyModel(BodyKind Kind, string MediaType, TypeRef Type, EquatableArray<FieldModel> Fields, DocText Doc, bool Required);
