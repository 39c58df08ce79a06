using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// <c>oneOf</c> and <c>anyOf</c> with one real member, which is a way to write "or null". Several members are not supported yet;
/// <c>allOf</c> is gone before, see <see cref="SchemaViews"/>.
/// </summary>
internal static class CompositionParser
{
    public static readonly string[] Keywords = ["oneOf", "anyOf"];

    /// <summary>The composition that decides the shape of a schema; null when there is none.</summary>
    public static Member? Find(ParseContext context, MapNode schema)
    {
        foreach (string keyword in Keywords)
        {
            if (context.List(schema, keyword) is { Items.Count: > 0 } list && !(schema.Has("properties") && list.Items.All(IsRule)))
            {
                return schema.Find(keyword);
            }
        }

        return null;
    }

    /// <summary>The only member apart from null; null when there are several, or when a discriminator announces more to come.</summary>
    public static Node? Single(Member composition, out bool nullable)
    {
        IReadOnlyList<Node> items = ((ListNode)composition.Value).Items;
        nullable = items.Any(IsNullType);
        Node[] real = [.. items.Where(i => !IsNullType(i))];
        return real.Length == 1 ? real[0] : null;
    }

    private static bool IsNullType(Node node) => node is MapNode { Members.Count: 1 } map && map["type"] is ScalarNode { Text: "null" };

    /// <summary>A member that only demands that certain members be present says nothing about the shape.</summary>
    public static bool IsRule(Node node) => node is MapNode map && map.Members.All(m => m.Name == "required");
}
