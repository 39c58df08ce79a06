namespace KoreBT.Generator.Model;

/// <summary>A type that a union can hold. <paramref name="Name"/> is that of an argument.</summary>
internal sealed record UnionCase(TypeRef Type, string Name);
