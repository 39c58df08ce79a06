using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>What <c>oneOf</c> and <c>anyOf</c> really choose between: null taken apart, choices inside of choices drawn out.</summary>
internal sealed class ChoiceReader(ParseContext context)
{
    public static readonly string[] Keywords = ["oneOf", "anyOf"];

    private static readonly string[] Shapes =
        ["$ref", "type", "format", "enum", "const", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "oneOf", "anyOf", "allOf", "$dynamicRef", "$recursiveRef"];

    // Choices between choices would be asked again by each of them.
    private readonly Dictionary<MapNode, bool> _nullable = [];

    /// <summary>The choice that decides the shape of a schema; null when there is none.</summary>
    public Member? Find(MapNode schema) =>
        Keywords.Where(k => context.List(schema, k) is { Items.Count: > 0 } list && !list.Items.All(IsRule)).Select(schema.Find).FirstOrDefault();

    /// <summary>The members of a choice without those that only mean null.</summary>
    public IReadOnlyList<Choice> Read(ListNode list, out bool nullable)
    {
        List<Choice> found = [];
        nullable = false;
        Collect(list, found, [], ref nullable);
        return found;
    }

    /// <summary>True when null is a value of a schema, on whatever way it says so.</summary>
    public bool IsNullable(MapNode schema)
    {
        if (!_nullable.TryGetValue(schema, out bool known))
        {
            _nullable[schema] = known = IsNullable(schema, []);
        }

        return known;
    }

    private bool IsNullable(MapNode schema, HashSet<MapNode> seen) =>
        SchemaWeight.AllowsNull(schema)
        || (seen.Count < Limits.Depth && seen.Add(schema) && Keywords.Select(k => schema[k]).OfType<ListNode>().SelectMany(l => l.Items)
            .Any(i => i is MapNode && context.Views.Of(i) is { } view && (view.Nullable || IsNull(view.Schema) || IsNullable(view.Schema, seen))));

    private void Collect(ListNode list, List<Choice> found, HashSet<Node> seen, ref bool nullable)
    {
        foreach (Node item in list.Items.Where(i => i is not ScalarNode { Boolean: false }))
        {
            if (context.Views.Of(item) is not { } view)
            {
                found.Add(new Choice(item, null, null));
                continue;
            }

            bool isNull = IsNull(view.Schema);
            nullable |= isNull || view.Nullable || IsNullable(view.Schema);
            if (isNull || !seen.Add(view.Schema))
            {
                continue;
            }

            if (view.Name is null && Inner(view.Schema) is { } inner)
            {
                Collect(inner, found, seen, ref nullable);
            }
            else
            {
                found.Add(Choice.Of(context, item, view));
            }
        }
    }

    /// <summary>A nameless choice inside of a choice, with nothing else that gives it a shape.</summary>
    private static ListNode? Inner(MapNode schema) =>
        schema.Members.Where(m => Array.IndexOf(Shapes, m.Name) >= 0 || m.Name == "discriminator").ToArray() is [{ Name: "oneOf" or "anyOf", Value: ListNode { Items.Count: > 0 } list }] ? list : null;

    /// <summary><c>type: null</c>, a list of null alone, or <c>nullable</c> and nothing else, as some tools write it.</summary>
    private static bool IsNull(MapNode schema) =>
        schema["type"] is ScalarNode { Text: "null" }
        || (schema.Find("const") is { Value.IsNull: true })
        || (schema["enum"] is ListNode { Items.Count: > 0 } words && words.Items.All(w => w.IsNull))
        || (schema["nullable"] is ScalarNode { Boolean: true } && !Shapes.Any(schema.Has));

    /// <summary>A member that only demands or forbids certain members says nothing about the shape.</summary>
    public static bool IsRule(Node node) =>
        node is MapNode map && (map.Has("required") || map.Has("not")) && !Shapes.Any(s => map.Has(s) && !(s == "type" && map["type"] is ScalarNode { Text: "object" }));
}
