using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>Type and format of a single value. An unknown format is documentation only, as the specification wants it.</summary>
internal static class PrimitiveParser
{
    public static TypeKind Kind(string type, string? format) => (type, format) switch
    {
        ("boolean", _) => TypeKind.Boolean,
        ("integer", "int32") => TypeKind.Int32,
        ("integer", _) => TypeKind.Int64,
        ("number", "float") => TypeKind.Single,
        ("number", "decimal") => TypeKind.Decimal,
        ("number", _) => TypeKind.Double,
        (_, "decimal") => TypeKind.DecimalText,
        (_, "date-time") => TypeKind.DateTime,
        (_, "date") => TypeKind.Date,
        (_, "uuid") => TypeKind.Guid,
        (_, "uri") => TypeKind.Uri,
        _ => TypeKind.String,
    };
}
