using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Type and format of a single value. An unknown format is documentation only, as the specification wants it.</summary>
internal static class PrimitiveParser
{
    public static TypeKind Kind(string type, string? format) => (type, format) switch
    {
        ("boolean", _) => TypeKind.Boolean,
        ("integer" or "number", "int32" or "int16" or "int8" or "uint16" or "uint8") => TypeKind.Int32,
        ("integer" or "number", "uint64") => TypeKind.UInt64,
        ("integer" or "number", "int64" or "uint32") => TypeKind.Int64,
        ("integer", _) => TypeKind.Int64,
        ("number", "float") => TypeKind.Single,
        ("number", "decimal") => TypeKind.Decimal,
        ("number", _) => TypeKind.Double,
        (_, "decimal") => TypeKind.DecimalText,
        (_, "date-time") => TypeKind.DateTime,
        (_, "date") => TypeKind.Date,
        (_, "time") => TypeKind.Time,
        (_, "duration") => TypeKind.Duration,
        (_, "uuid") => TypeKind.Guid,
        (_, "uri" or "uri-reference" or "iri" or "iri-reference") => TypeKind.Uri,
        (_, "byte") => TypeKind.Bytes,
        _ => TypeKind.String,
    };

    /// <summary>The format of a text; how its bytes are encoded is one, too.</summary>
    public static string? Format(ParseContext context, MapNode schema) =>
        context.Text(schema, "format") ?? (schema["contentEncoding"] is ScalarNode { Text: "base64" } ? "byte" : null);

    /// <summary>The type that a format gives away where none is stated; null when it may belong to several.</summary>
    public static string? Type(string? format) => format switch
    {
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" => "integer",
        "float" or "double" => "number",
        "date-time" or "date" or "time" or "duration" or "uuid" or "uri" or "uri-reference" or "byte" or "binary" or "email" or "password" => "string",
        _ => null,
    };
}
