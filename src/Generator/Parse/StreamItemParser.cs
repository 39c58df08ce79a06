using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// What one item of a stream is. Documents write it in three ways: <c>itemSchema</c> (3.2), <c>schema</c> for the item, and
/// <c>schema</c> for the list of all. For server-sent events, a schema may describe the event with its fields, or the data alone.
/// </summary>
internal sealed class StreamItemParser(ParseContext context, SchemaParser schemas)
{
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal) { "data", "event", "id", "retry" };

    public static bool IsStream(string mediaType) => MediaTypes.IsEvents(mediaType) || MediaTypes.IsLines(mediaType) || MediaTypes.IsSequence(mediaType);

    public (TypeRef Item, BodyForm Form) Parse(Member member, string hint)
    {
        BodyForm form = MediaTypes.IsEvents(member.Name) ? BodyForm.Events : MediaTypes.IsLines(member.Name) ? BodyForm.Lines : BodyForm.Sequence;
        Node? schema = null;
        if (!member.Value.IsNull && context.Object(member.Value, member.Name, out _) is { } media)
        {
            Vocabulary.Check(context.Problems, media, Vocabulary.MediaType, member.Name);
            schema = media["itemSchema"] ?? Item(media["schema"]);
        }

        MapNode? target = schema is null ? null : context.Views.Of(schema)?.Schema;
        if (form == BodyForm.Events && target is not null && IsEvent(target, depth: 0))
        {
            Node? data = target["properties"] is MapNode fields ? fields["data"] : null;
            schema = data is MapNode described && described["contentSchema"] is { } content ? content : data;
            target = schema is null ? null : context.Views.Of(schema)?.Schema;
        }

        bool isText = target is null || (target["type"] is ScalarNode { Text: "string" } && !target.Has("enum")) || target.Members.Count == 0;
        return isText
            ? form == BodyForm.Events ? (new TypeRef(TypeKind.Event), BodyForm.RawEvents) : (TypeRef.Any, form)
            : (schemas.Parse(schema!, hint), form);
    }

    /// <summary>The schema of a sequence is that of the list of its items.</summary>
    private Node? Item(Node? schema) =>
        schema is not null && context.Views.Of(schema)?.Schema is { } list && list["type"] is ScalarNode { Text: "array" } && list["items"] is { } items ? items : schema;

    private bool IsEvent(MapNode schema, int depth)
    {
        if (schema["properties"] is MapNode fields && fields.Has("data"))
        {
            return fields.Members.All(m => Fields.Contains(m.Name));
        }

        return depth < Limits.Depth
            && (schema["oneOf"] ?? schema["anyOf"]) is ListNode { Items: [Node first, ..] }
            && context.Views.Of(first)?.Schema is { } choice
            && IsEvent(choice, depth + 1);
    }
}
