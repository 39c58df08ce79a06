using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// A generic schema and what fills its places. The places are <c>$dynamicRef</c>s; a schema that refers to the generic one binds them with
/// <c>$dynamicAnchor</c>s in its own <c>$defs</c>. The generic schema is copied with its places filled.
/// </summary>
internal static class Bindings
{
    /// <summary>The target as this reference to it wants it; the target itself when the reference binds nothing.</summary>
    public static Node Apply(ParseContext context, MapNode reference, Node target)
    {
        Dictionary<string, Node> bound = new(StringComparer.Ordinal);
        foreach (Member definition in (reference["$defs"] as MapNode)?.Members ?? [])
        {
            if (definition.Value is MapNode map && map["$dynamicAnchor"] is ScalarNode { IsNull: false } anchor)
            {
                bound["#" + anchor.Text] = definition.Value;
            }
        }

        return bound.Count == 0 ? target : Fill(context, target, bound);
    }

    /// <summary>The tree has a limited depth, so the walk has one, too.</summary>
    private static Node Fill(ParseContext context, Node node, Dictionary<string, Node> bound)
    {
        switch (node)
        {
            case MapNode map when map["$dynamicRef"] is ScalarNode place && bound.TryGetValue(place.Text, out Node? filling):
                return filling;
            case MapNode map:
                context.Budget.Make(map.Members.Count, map.Extent);
                MapNode filled = new(map.Extent);
                foreach (Member member in map.Members)
                {
                    filled.TryAdd(new Member(member.Key, Fill(context, member.Value, bound)));
                }

                return filled;
            case ListNode list:
                context.Budget.Make(list.Items.Count, list.Extent);
                ListNode items = new(list.Extent);
                foreach (Node item in list.Items)
                {
                    items.Add(Fill(context, item, bound));
                }

                return items;
            default:
                return node;
        }
    }
}
