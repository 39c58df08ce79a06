using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Choices that C# need not tell apart become one: listed words beside any text are the open enum, several lists of words are one list,
/// and single values that differ only in their format are the widest of them.
/// </summary>
internal sealed class ChoiceCollapse(ParseContext context)
{
    private static readonly string[] Remarks = ["title", "description", "deprecated", "default"];
    private static readonly string[] Compositions = ["oneOf", "anyOf", "allOf", "properties"];

    public IReadOnlyList<Choice> Collapse(IReadOnlyList<Choice> choices, MapNode owner)
    {
        (Choice Choice, TypeKind? Kind)[] kinds = [.. choices.Select(c => (c, c.Target is null ? null : Kind(c.Target)))];
        Choice[] words = [.. kinds.Where(k => k.Kind == TypeKind.Words).Select(k => k.Choice)];
        Choice[] texts = [.. kinds.Where(k => k.Kind is { } kind && kind != TypeKind.Words && new TypeRef(kind).Kinds == JsonKinds.String).Select(k => k.Choice)];
        Choice[] listed = [.. words.Where(w => w.Reference is null)];
        List<Choice> result = [.. choices];
        if (texts.Length > 0 && words.Length > 0)
        {
            Replace(result, [.. texts, .. words], words is [{ Target: { } one } only] && one.Has("enum") ? only : Merge(words, owner));
        }
        else if (listed.Length > 1 || listed is [{ Target: { } single }] && !single.Has("enum"))
        {
            Replace(result, listed, Merge(listed, owner));
        }

        if (kinds.Count(k => k.Kind == TypeKind.Numbers) == 1)
        {
            result.RemoveAll(c => kinds.Any(k => k.Choice == c && k.Kind is TypeKind.Int32 or TypeKind.Int64));
        }

        Widest(result, kinds, JsonKinds.String, "string", k => k is not TypeKind.Words);
        Widest(result, kinds, JsonKinds.Number, "integer", k => k is TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64);
        Widest(result, kinds, JsonKinds.Number, "number", k => k is not (TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Numbers));
        Widest(result, kinds, JsonKinds.Boolean, "boolean", _ => true);
        return result;
    }

    /// <summary>The kind of a single value that a schema describes; null when it describes something else.</summary>
    private TypeKind? Kind(MapNode schema)
    {
        if (Compositions.Any(schema.Has))
        {
            return null;
        }

        if (EnumParser.Kind(context, schema) is { } kind)
        {
            return kind;
        }

        if (EnumParser.Constant(context, schema) is not null)
        {
            return TypeKind.Words;
        }

        string? type = schema["type"] switch
        {
            ScalarNode scalar => scalar.Text,
            ListNode list when list.Items.OfType<ScalarNode>().Where(t => t.Text != "null").ToArray() is [{ } only] => only.Text,
            _ => null,
        };
        return type is "string" or "number" or "integer" or "boolean" ? PrimitiveParser.Kind(type, (schema["format"] as ScalarNode)?.Text) : null;
    }

    /// <summary>All words of several schemas as one schema.</summary>
    private Choice Merge(Choice[] words, MapNode owner)
    {
        List<(ScalarNode Word, string Doc)> all = [];
        foreach (MapNode schema in words.Select(w => w.Target!))
        {
            ScalarNode[] own = schema["const"] is ScalarNode constant ? [constant] : [.. context.List(schema, "enum")?.Items.OfType<ScalarNode>().Where(w => !w.IsNull) ?? []];
            string doc = own.Length == 1 ? (schema["description"] as ScalarNode)?.Text ?? (schema["title"] as ScalarNode)?.Text ?? "" : "";
            all.AddRange(own.Select(w => (w, doc)));
        }

        MapNode merged = SyntheticSchema.Of(
            owner,
            ("type", SyntheticSchema.Text(owner, "string")),
            ("enum", SyntheticSchema.List(owner, all.Select(w => w.Word))),
            ("x-enum-descriptions", SyntheticSchema.List(owner, all.Select(w => SyntheticSchema.Text(owner, w.Doc)))));
        foreach (Member remark in Remarks.Select(owner.Find).OfType<Member>())
        {
            merged.TryAdd(remark);
        }

        return new Choice(merged, merged, null);
    }

    /// <summary>Several single values of one JSON kind, as one without a format unless all have the same.</summary>
    private static void Widest(List<Choice> result, (Choice Choice, TypeKind? Kind)[] kinds, JsonKinds json, string type, Func<TypeKind, bool> belongs)
    {
        (Choice Choice, TypeKind? Kind)[] alike = [.. kinds.Where(k => k.Kind is { } kind && new TypeRef(kind).Kinds == json && belongs(kind) && result.Contains(k.Choice))];
        if (alike.Length > 1)
        {
            Node origin = alike[0].Choice.Node;
            MapNode plain = SyntheticSchema.Of(origin, ("type", SyntheticSchema.Text(origin, type)));
            bool isOne = alike.All(a => a.Kind == alike[0].Kind);
            Replace(result, [.. alike.Select(a => a.Choice)], isOne ? alike[0].Choice : new Choice(plain, plain, null));
        }
    }

    private static void Replace(List<Choice> result, Choice[] several, Choice one)
    {
        int index = result.FindIndex(several.Contains);
        result.RemoveAll(several.Contains);
        result.Insert(index, one);
    }
}
