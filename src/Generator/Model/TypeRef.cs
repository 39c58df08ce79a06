namespace KoreBT.Generator.Model;

/// <summary>The use of a type: its kind, the name of a generated type, the element of a list or map.</summary>
internal sealed record TypeRef(TypeKind Kind, string Name = "", TypeRef? Element = null, bool Nullable = false)
{
    public static readonly TypeRef Any = new(TypeKind.Any);

    /// <summary>JSON null is itself a value of <c>JsonElement</c>, so <see cref="TypeKind.Any"/> is never nullable.</summary>
    public TypeRef OrNull(bool nullable = true) => nullable && Kind != TypeKind.Any ? this with { Nullable = true } : this;

    public bool IsReference => Kind is TypeKind.String or TypeKind.Uri or TypeKind.Object or TypeKind.List or TypeKind.Map or TypeKind.Download or TypeKind.File or TypeKind.Parts;

    /// <summary>True for what can stand in a path, a query or a header as one piece of text.</summary>
    public bool IsText => Kind is not (TypeKind.Any or TypeKind.Object or TypeKind.List or TypeKind.Map or TypeKind.Download or TypeKind.Event);
}
