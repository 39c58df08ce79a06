using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Which schemas mean bytes: <c>format: binary</c> since 3.0, a media type without an encoding since 3.1.</summary>
internal static class FileRule
{
    private static readonly string[] Shapes = ["type", "format", "properties", "additionalProperties", "items", "enum", "const", "oneOf", "anyOf", "allOf", "$dynamicRef", "contentEncoding"];

    public static bool IsBinary(MapNode schema) =>
        IsText(schema, orOpen: true)
        && (schema["format"] is ScalarNode { Text: "binary" } || (schema["contentMediaType"] is ScalarNode { Text: { } media } && !schema.Has("contentEncoding") && !MediaTypes.IsJson(media) && !media.StartsWith("text/", StringComparison.Ordinal)));

    /// <summary>A schema that says nothing about its shape, which since 3.1 is a way to say that a part is bytes.</summary>
    public static bool IsOpen(MapNode schema) => !Shapes.Any(schema.Has);

    public static bool IsText(MapNode schema, bool orOpen = false) => schema["type"] switch
    {
        ScalarNode { Text: "string" } => true,
        ListNode types => types.Items.Any(t => t is ScalarNode { Text: "string" }) && types.Items.All(t => t is ScalarNode { Text: "string" or "null" }),
        null => orOpen,
        _ => false,
    };
}
