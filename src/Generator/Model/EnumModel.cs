namespace KoreBT.Generator.Model;

/// <summary>An open enum: the listed words, and whatever else the service sends.</summary>
internal sealed record EnumModel(string Name, DocText Doc, TypeKind Kind, EquatableArray<EnumWord> Words, bool Deprecated);
