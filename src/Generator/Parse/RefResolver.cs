using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Follows <c>$ref</c> inside the document and into the project's other files; nothing else is ever opened.</summary>
internal sealed class RefResolver(DocumentFiles files, Problems problems)
{
    private readonly HashSet<Node> _foreign = [];

    // A reference on the way of another one is followed once, since their ways may cross as often as there are segments; null also while it is under way.
    private readonly Dictionary<MapNode, Node?> _passed = [];
    private int _depth;

    /// <summary>
    /// What a node stands for, after all references on the way; null when one of them leads nowhere, which has then been reported.
    /// <paramref name="name"/> is the last segment of the last reference, null when there was none.
    /// </summary>
    public Node? Follow(Node node, out string? name)
    {
        name = null;
        HashSet<Node>? seen = null;
        while (node is MapNode map && map.Has("$ref"))
        {
            Vocabulary.CheckBesideReference(problems, map);
            if (!(seen ??= []).Add(map))
            {
                ScalarNode scalar = (ScalarNode)map["$ref"]!;
                problems.Add(Descriptors.ReferenceCycle, scalar.Extent, scalar.Text);
                return null;
            }

            if (Target(map, out name) is not { } target)
            {
                return null;
            }

            node = target;
        }

        return node;
    }

    /// <summary>What the <c>$ref</c> of an object names, itself perhaps a reference; null as for <see cref="Follow"/>.</summary>
    public Node? Target(MapNode map, out string? name)
    {
        Node reference = (map["$ref"] ?? map["$dynamicRef"] ?? map["$recursiveRef"])!;
        if (reference is ScalarNode { IsNull: false } scalar)
        {
            if (scalar.Text == "#" && map.Has("$recursiveRef"))
            {
                name = null;
                return files.Anchors(scalar.Extent.File).Recursive(map) ?? Missing(scalar, "no schema around it has a '$recursiveAnchor'");
            }

            return Find(scalar, out name);
        }

        problems.Add(Descriptors.WrongKind, reference.Extent, "$ref", "text such as '#/components/schemas/Name'", reference.Kind);
        name = null;
        return null;
    }

    /// <summary>True for what a reference names in another file: that name is as good as one of the document's own components.</summary>
    public bool IsForeign(Node node) => _foreign.Contains(node);

    private Node? Find(ScalarNode reference, out string? name)
    {
        name = null;
        string text = reference.Text;
        int hash = text.IndexOf('#');
        (string resource, string fragment) = hash < 0 ? (text, "") : (text.Substring(0, hash), text.Substring(hash + 1));
        int file = reference.Extent.File;
        if (Resource(reference, resource, ref file) is not { } node)
        {
            return null;
        }

        if (resource.Length > 0)
        {
            name = FilePaths.Word(resource);
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            name = fragment;
            return files.Anchors(file).Find(fragment) ?? Missing(reference, "no schema has this anchor");
        }

        foreach (string segment in fragment.Split('/').Skip(1).Select(Unescape))
        {
            if ((Step(node, segment) ?? Beyond(node, segment)) is not { } next)
            {
                return Missing(reference, "there is no '" + segment + "'");
            }

            (node, name) = (next, segment);
        }

        if (node.Extent.File > 0)
        {
            _foreign.Add(node);
        }

        return node;
    }

    /// <summary>A step through what stands behind a reference. No pointer may lead so, but tools that bundle files write it.</summary>
    private Node? Beyond(Node node, string segment)
    {
        if (node is not MapNode map || !map.Has("$ref"))
        {
            return null;
        }

        if (!_passed.TryGetValue(map, out Node? target) && _depth < Limits.Depth)
        {
            _depth++;
            _passed[map] = null;
            _passed[map] = target = Follow(map, out _);
            _depth--;
        }

        return target is null ? null : Step(target, segment);
    }

    /// <summary>The whole that a reference is about: the file in which it stands, another file, or a schema with an address of its own.</summary>
    private Node? Resource(ScalarNode reference, string resource, ref int file)
    {
        if (resource.Length == 0)
        {
            return files.Root(file);
        }

        if (files.Find(file, resource) is { } other)
        {
            file = other;
            return files.Root(file);
        }

        if (files.Anchors(file).Resource(resource) is { } schema)
        {
            return schema;
        }

        string remedy = FilePaths.Resolve("", resource) is null
            ? "addresses are never opened; copy what it names into the project"
            : "no item of the project is this file; add it as in <OpenApiPart Include=\"" + resource + "\" />";
        problems.Add(Descriptors.ForeignReference, reference.Extent, reference.Text, remedy);
        return null;
    }

    private Node? Missing(ScalarNode reference, string reason)
    {
        problems.Add(Descriptors.ReferenceNotFound, reference.Extent, reference.Text, reason);
        return null;
    }

    private static Node? Step(Node node, string segment) => node switch
    {
        MapNode map => map[segment],
        ListNode list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count => list.Items[index],
        _ => null,
    };

    private static string Unescape(string segment) => Uri.UnescapeDataString(segment).Replace("~1", "/").Replace("~0", "~");
}
