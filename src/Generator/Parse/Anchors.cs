using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Schemas by the names they give themselves: <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$id</c>. Of two with one name, the first counts.</summary>
internal sealed class Anchors(MapNode root)
{
    private Dictionary<string, Node>? _named;

    /// <summary>The schema with an anchor; null when there is none.</summary>
    public Node? Find(string anchor) => Named.TryGetValue("#" + anchor, out Node? schema) ? schema : null;

    /// <summary>The schema, or the document, with an address, which may be given by its last segment alone.</summary>
    public Node? Resource(string address) =>
        Named.TryGetValue(address, out Node? schema) || Named.TryGetValue("/" + address.TrimStart('.', '/'), out schema) ? schema : null;

    /// <summary>
    /// What <c>$recursiveRef: '#'</c> (JSON Schema 2019-09, section 8.2.4.2) means in a document of many schemas: the nearest schema around
    /// it that has a <c>$recursiveAnchor</c>; null when there is none.
    /// </summary>
    public MapNode? Recursive(MapNode holder) => Around(holder).FirstOrDefault(s => s["$recursiveAnchor"] is ScalarNode { Boolean: true });

    // Most documents name nothing, and most references need no name: looked for when first asked.
    private Dictionary<string, Node> Named => _named ??= Collect();

    private Dictionary<string, Node> Collect()
    {
        Dictionary<string, Node> found = new(StringComparer.Ordinal);
        Stack<Node> open = new([root]);
        while (open.Count > 0)
        {
            Node node = open.Pop();
            IEnumerable<Node> children = node is MapNode map ? map.Members.Select(m => m.Value) : (node as ListNode)?.Items ?? [];
            foreach (Node child in children.Reverse())
            {
                open.Push(child);
            }

            if (node is MapNode schema)
            {
                Add(found, "#", schema["$anchor"], schema);
                Add(found, "#", schema["$dynamicAnchor"], schema);
                Add(found, "", schema["$id"], schema);
                Add(found, "", schema["$self"], schema);
            }
        }

        return found;
    }

    /// <summary>The objects that enclose another one, from the inside out.</summary>
    private IEnumerable<MapNode> Around(MapNode inner)
    {
        Stack<(Node Node, int Depth)> open = new([(root, 0)]);
        List<Node> path = [];
        while (open.Count > 0)
        {
            (Node node, int depth) = open.Pop();
            path.RemoveRange(depth, path.Count - depth);
            if (node == inner)
            {
                return path.OfType<MapNode>().Reverse();
            }

            path.Add(node);
            foreach (Node child in node is MapNode map ? map.Members.Select(m => m.Value) : (node as ListNode)?.Items ?? [])
            {
                open.Push((child, depth + 1));
            }
        }

        return [];
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
