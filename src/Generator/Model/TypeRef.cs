namespace KoreBT.Generator.Model;

/// <summary>The use of a type: its kind, the name of a generated type, the element of a list or map.</summary>
internal sealed record TypeRef(TypeKind Kind, string Name = "", TypeRef? Element = null, bool Nullable = false)
{
    public static readonly TypeRef Any = new(TypeKind.Any);

    /// <summary>JSON null is itself a value of <c>JsonElement</c>, so <see cref="TypeKind.Any"/> is never nullable.</summary>
    public TypeRef OrNull(bool nullable = true) => nullable && Kind != TypeKind.Any ? this with { Nullable = true } : this;

    /// <summary>True for a type of the document, which has a name and documentation of its own.</summary>
    public bool IsNamed => Kind is TypeKind.Object or TypeKind.Words or TypeKind.Numbers or TypeKind.Union;

    /// <summary>What its JSON can be, null apart; a union is whatever its cases are.</summary>
    public JsonKinds Kinds => Kind switch
    {
        TypeKind.Any or TypeKind.Union => JsonKinds.All,
        TypeKind.Object or TypeKind.Map => JsonKinds.Object,
        TypeKind.List => JsonKinds.Array,
        TypeKind.Boolean => JsonKinds.Boolean,
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal or TypeKind.Numbers => JsonKinds.Number,
        _ => JsonKinds.String,
    };

    public bool IsReference => Kind is TypeKind.String or TypeKind.Uri or TypeKind.Object or TypeKind.List or TypeKind.Map or TypeKind.Download or TypeKind.File or TypeKind.Parts;

    /// <summary>True for what can stand in a path, a query or a header as one piece of text.</summary>
    public bool IsText => Kind is not (TypeKind.Any or TypeKind.Object or TypeKind.Union or TypeKind.List or TypeKind.Map or TypeKind.Download or TypeKind.Event);
}
