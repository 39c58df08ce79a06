using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Which schemas mean bytes: <c>format: binary</c> since 3.0, since 3.1 also a media type without an encoding, and in a body of several
/// parts a schema that says nothing at all.
/// </summary>
internal static class FileRule
{
    private static readonly string[] Shapes = ["type", "format", "properties", "additionalProperties", "items", "enum", "const", "oneOf", "anyOf", "$dynamicRef", "contentEncoding", "contentMediaType"];

    /// <summary>True for a body that has a file among its members.</summary>
    public static bool HasFiles(ParseContext context, MapNode schema) =>
        schema["properties"] is MapNode properties && properties.Members.Any(m => Type(context, m.Value) is not null);

    /// <summary>A file, or a list of files, which also stands for a choice between one and several; null for all other schemas.</summary>
    public static TypeRef? Type(ParseContext context, Node node, bool orList = true)
    {
        if (context.Views.Of(node) is not { } view)
        {
            return null;
        }

        MapNode schema = view.Schema;
        bool nullable = view.Nullable || context.Flag(schema, "nullable") || SchemaWeight.AllowsNull(schema);
        if (IsBinary(schema) || (IsOpen(schema) && !(context.Text(context.Root, "openapi") ?? "").StartsWith("3.0", StringComparison.Ordinal)))
        {
            return new TypeRef(TypeKind.File, Nullable: nullable);
        }

        if (orList && schema["items"] is MapNode items)
        {
            return Type(context, items, orList: false) is { } element ? new TypeRef(TypeKind.List, Element: element, Nullable: nullable) : null;
        }

        if (!orList || (schema["oneOf"] ?? schema["anyOf"]) is not ListNode choice || choice.Items.Any(c => c is MapNode { Members.Count: 0 }))
        {
            return null;
        }

        TypeRef[] files = [.. choice.Items.Select(c => c is MapNode alternative && IsList(context, alternative) ? Type(context, alternative) : Type(context, c, orList: false)).OfType<TypeRef>()];
        bool orNull = nullable || choice.Items.Any(c => c is MapNode { Members.Count: 1 } none && none["type"] is ScalarNode { Text: "null" });
        return (files.FirstOrDefault(f => f.Kind == TypeKind.List) ?? files.FirstOrDefault())?.OrNull(orNull);
    }

    public static bool IsBinary(MapNode schema) =>
        IsText(schema, orOpen: true)
        && (schema["format"] is ScalarNode { Text: "binary" }
            || (schema["contentMediaType"] is ScalarNode { Text: { } media } && !schema.Has("contentEncoding") && !MediaTypes.IsListedJson(media) && !media.StartsWith("text/", StringComparison.Ordinal)));

    public static bool IsText(MapNode schema, bool orOpen = false) => schema["type"] switch
    {
        ScalarNode { Text: "string" } => true,
        ListNode types => types.Items.All(t => t is ScalarNode { Text: "string" or "null" }),
        null => orOpen,
        _ => false,
    };

    private static bool IsOpen(MapNode schema) => !Shapes.Any(schema.Has);

    private static bool IsList(ParseContext context, MapNode alternative) => context.Views.Of(alternative)?.Schema.Has("items") == true;
}
