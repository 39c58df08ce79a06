namespace KoreBT.Generator.Syntax;

/// <summary>Named members in document order.</summary>
internal sealed class MapNode(Extent extent) : Node(extent)
{
    private readonly List<Member> _members = [];
    private readonly Dictionary<string, Member> _byName = new(StringComparer.Ordinal);

    public IReadOnlyList<Member> Members => _members;

    public override string Kind => "an object";

    /// <summary>The value of a member, or null when there is none.</summary>
    public Node? this[string name] => _byName.TryGetValue(name, out Member? member) ? member.Value : null;

    /// <summary>The member with its key, for messages that point at the key.</summary>
    public Member? Find(string name) => _byName.TryGetValue(name, out Member? member) ? member : null;

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>False when the name is taken already; the first one stays.</summary>
    public bool TryAdd(Member member)
    {
        if (Has(member.Name))
        {
            return false;
        }

        _byName.Add(member.Name, member);
        _members.Add(member);
        return true;
    }
}
