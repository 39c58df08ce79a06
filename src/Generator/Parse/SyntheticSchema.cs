using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Schemas that say in another way what the document says. They stand where the original does.</summary>
internal static class SyntheticSchema
{
    public static MapNode Of(Node origin, params (string Name, Node Value)[] members)
    {
        MapNode schema = new(origin.Extent);
        foreach ((string name, Node value) in members)
        {
            schema.TryAdd(new Member(Text(origin, name), value));
        }

        return schema;
    }

    /// <summary>The same schema without some of its members.</summary>
    public static MapNode Without(MapNode schema, params string[] names)
    {
        MapNode rest = new(schema.Extent);
        foreach (Member member in schema.Members.Where(m => !names.Contains(m.Name, StringComparer.Ordinal)))
        {
            rest.TryAdd(member);
        }

        return rest;
    }

    public static ScalarNode Text(Node origin, string text) => new(text, quoted: true, origin.Extent);

    public static ListNode List(Node origin, IEnumerable<Node> items)
    {
        ListNode list = new(origin.Extent);
        foreach (Node item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
