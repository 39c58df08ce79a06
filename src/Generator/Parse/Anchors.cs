using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Schemas by the names they give themselves: <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$id</c>. Of two with one name, the first counts.</summary>
internal sealed class Anchors(MapNode root)
{
    private readonly Dictionary<MapNode, MapNode> _recursive = [];
    private Dictionary<string, Node>? _named;

    /// <summary>The schema with an anchor; null when there is none.</summary>
    public Node? Find(string anchor) => Named.TryGetValue("#" + anchor, out Node? schema) ? schema : null;

    /// <summary>The schema, or the document, with an address, which may be given by its last segment alone.</summary>
    public Node? Resource(string address) =>
        Named.TryGetValue(address, out Node? schema) || Named.TryGetValue("/" + address.TrimStart('.', '/'), out schema) ? schema : null;

    /// <summary>What <c>$recursiveRef: '#'</c> stands for: the outermost schema around it that is marked as recursive; null when there is none.</summary>
    public MapNode? Recursive(MapNode reference)
    {
        _ = Named;
        return _recursive.TryGetValue(reference, out MapNode? schema) ? schema : null;
    }

    // Most documents name nothing, and most references need no name: looked for when first asked.
    private Dictionary<string, Node> Named => _named ??= Collect();

    private Dictionary<string, Node> Collect()
    {
        Dictionary<string, Node> found = new(StringComparer.Ordinal);
        Stack<(Node, MapNode?)> open = new([(root, null)]);
        while (open.Count > 0)
        {
            (Node node, MapNode? recursive) = open.Pop();
            recursive ??= node is MapNode marked && marked["$recursiveAnchor"] is ScalarNode { Boolean: true } ? marked : null;
            IEnumerable<Node> children = node is MapNode map ? map.Members.Select(m => m.Value) : (node as ListNode)?.Items ?? [];
            foreach (Node child in children.Reverse())
            {
                open.Push((child, recursive));
            }

            if (node is MapNode schema)
            {
                if (recursive is not null && schema.Has("$recursiveRef"))
                {
                    _recursive.Add(schema, recursive);
                }

                Add(found, "#", schema["$anchor"], schema);
                Add(found, "#", schema["$dynamicAnchor"], schema);
                Add(found, "", schema["$id"], schema);
                Add(found, "", schema["$self"], schema);
            }
        }

        return found;
    }

    private static void Add(Dictionary<string, Node> found, string prefix, Node? word, MapNode schema)
    {
        if (word is not ScalarNode { IsNull: false, Text: { Length: > 0 } text })
        {
            return;
        }

        text = text.TrimEnd('#');
        foreach (string name in prefix.Length > 0 ? [prefix + text] : (string[])[text, "/" + text.Split('/').Last()])
        {
            if (!found.ContainsKey(name))
            {
                found.Add(name, schema);
            }
        }
    }
}
