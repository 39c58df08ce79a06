using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>What every parser of a construct needs: the document, its references, the problems found so far, and checked access to members.</summary>
internal sealed class ParseContext
{
    public ParseContext(MapNode root, DocumentFiles files, Problems problems, CancellationToken cancellationToken)
    {
        Root = root;
        Problems = problems;
        CancellationToken = cancellationToken;
        Budget = new Budget(problems, cancellationToken);
        References = new RefResolver(files, problems);
        Views = new SchemaViews(this);
    }

    public MapNode Root { get; }

    public Problems Problems { get; }

    public RefResolver References { get; }

    /// <summary>What the document may still cost.</summary>
    public Budget Budget { get; }

    /// <summary>What schemas stand for.</summary>
    public SchemaViews Views { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>A member that holds an object; null when it is absent, or when it holds something else, which is then reported.</summary>
    public MapNode? Map(MapNode owner, string member) => As<MapNode>(owner, member, "an object");

    /// <summary>A member that holds a list; null as for <see cref="Map"/>.</summary>
    public ListNode? List(MapNode owner, string member) => As<ListNode>(owner, member, "a list");

    /// <summary>A member that holds text; null as for <see cref="Map"/>.</summary>
    public string? Text(MapNode owner, string member) => As<ScalarNode>(owner, member, "text")?.Text;

    /// <summary>A member that holds true or false; false as null is for <see cref="Map"/>.</summary>
    public bool Flag(MapNode owner, string member)
    {
        if (As<ScalarNode>(owner, member, "true or false") is not { } scalar)
        {
            return false;
        }

        if (scalar.Boolean is not { } value)
        {
            Problems.Add(Descriptors.WrongKind, scalar.Extent, member, "true or false", scalar.Kind);
            return false;
        }

        return value;
    }

    /// <summary>What a value stands for after its references, when that is an object.</summary>
    public MapNode? Object(Node node, string what, out string? referenceName)
    {
        Node? target = References.Follow(node, out referenceName);
        if (target is null or MapNode)
        {
            return (MapNode?)target;
        }

        Problems.Add(Descriptors.WrongKind, node.Extent, what, "an object", target.Kind);
        return null;
    }

    private T? As<T>(MapNode owner, string member, string expected)
        where T : Node
    {
        Node? value = owner[member];
        if (value is null or { IsNull: true } or T)
        {
            return value is T { IsNull: false } found ? found : null;
        }

        Problems.Add(Descriptors.WrongKind, value.Extent, member, expected, value.Kind);
        return null;
    }
}
