using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Puts the parts of an <c>allOf</c> together, keyword by keyword: members and requirements add up, types and listed words narrow each other
/// down, and of anything else the later part, which is the more special one, has the last word. What contradicts an earlier part is reported
/// and wins all the same, because a document is rather wrong about the general than about the special.
/// </summary>
internal sealed class SchemaMerge(ParseContext context, MapNode origin)
{
    // A base's own documentation is not that of what is made from it.
    private static readonly HashSet<string> OfUse = new(["readOnly", "writeOnly"], StringComparer.Ordinal);

    private readonly Dictionary<string, Member> _merged = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public MapNode Merge(IReadOnlyList<SchemaView> parts)
    {
        foreach (SchemaView part in parts)
        {
            context.Budget.Make(part.Schema.Members.Count, origin.Extent);
            foreach (Member member in part.Schema.Members.Where(m => Inherits(part, m)))
            {
                Put(member);
            }
        }

        if (IsNullable(parts))
        {
            Set(new Member(Word("nullable"), Word("true")));
        }

        if (!parts.Where(p => p.Schema.Has("properties")).All(p => p.Schema["additionalProperties"] is ScalarNode { Boolean: false }) && _merged.TryGetValue("additionalProperties", out Member? rest) && rest.Value is ScalarNode)
        {
            // Closed by one part, the whole could hold nothing of the others.
            _merged.Remove("additionalProperties");
        }

        MapNode flat = new(origin.Extent);
        foreach (string name in _order.Where(_merged.ContainsKey))
        {
            flat.TryAdd(_merged[name]);
        }

        return flat;
    }

    /// <summary>A choice belongs to the schema that offers it: one that is itself among what is offered does not inherit it.</summary>
    private bool Inherits(SchemaView part, Member member) => member.Name switch
    {
        "nullable" or "$defs" or "definitions" => false,
        "oneOf" or "anyOf" => part.Origin == origin || !Offers(member.Value),
        "discriminator" => part.Origin == origin || ((part.Schema["oneOf"] ?? part.Schema["anyOf"]) is { } choice && !Offers(choice)),
        _ => part.Name is null || OfUse.Contains(member.Name) || !Vocabulary.Remarks.Contains(member.Name),
    };

    private bool Offers(Node choice) =>
        choice is ListNode list && list.Items.OfType<MapNode>().Any(i => i.Has("$ref") && context.References.Target(i, out _) == origin);

    private void Put(Member later)
    {
        if (!_merged.TryGetValue(later.Name, out Member? earlier))
        {
            Set(later);
            return;
        }

        Set(new Member(later.Key, later.Name switch
        {
            "properties" or "patternProperties" when (earlier.Value, later.Value) is (MapNode a, MapNode b) => Members(a, b),
            "required" when (earlier.Value, later.Value) is (ListNode a, ListNode b) => Sum(a, b),
            "type" when IsFree(earlier.Value) => later.Value,
            "type" => Narrow(earlier.Value, later, (a, b) => a.Text == b.Text || (a.Text, b.Text) is ("number", "integer")),
            "enum" => Narrow(earlier.Value, later, (a, b) => a.Text == b.Text && a.Quoted == b.Quoted),
            "items" or "additionalProperties" => Both(earlier.Value, later.Value),
            "oneOf" or "anyOf" when !NodeEquality.Same(earlier.Value, later.Value) => Second(earlier.Value, later),
            _ => later.Value,
        }));
    }

    private void Set(Member member)
    {
        if (!_merged.ContainsKey(member.Name))
        {
            _order.Add(member.Name);
        }

        _merged[member.Name] = member;
    }

    private MapNode Members(MapNode general, MapNode special)
    {
        context.Budget.Make(general.Members.Count + special.Members.Count, origin.Extent);
        MapNode sum = new(special.Extent);
        foreach (Member member in general.Members)
        {
            sum.TryAdd(special.Find(member.Name) is { } refined ? new Member(refined.Key, Both(member.Value, refined.Value)) : member);
        }

        foreach (Member member in special.Members)
        {
            sum.TryAdd(member);
        }

        return sum;
    }

    private ListNode Sum(ListNode general, ListNode special)
    {
        context.Budget.Make(general.Items.Count + special.Items.Count, origin.Extent);
        ListNode sum = new(special.Extent);
        foreach (Node item in general.Items.Concat(special.Items))
        {
            sum.Add(item);
        }

        return sum;
    }

    /// <summary>A value that must satisfy two schemas satisfies their <c>allOf</c>, which is worked out when it is asked for.</summary>
    private static Node Both(Node general, Node special)
    {
        if (NodeEquality.Same(general, special) || special is ScalarNode { Boolean: true })
        {
            return general;
        }

        if (general is not MapNode || special is not MapNode)
        {
            return general is MapNode && special is ScalarNode ? general : special;
        }

        ListNode both = new(special.Extent);
        both.Add(general);
        both.Add(special);
        MapNode schema = new(special.Extent);
        schema.TryAdd(new Member(new ScalarNode("allOf", true, special.Extent), both));
        return schema;
    }

    /// <summary>What both lists have; when that is nothing, the parts contradict each other.</summary>
    private Node Narrow(Node general, Member special, Func<ScalarNode, ScalarNode, bool> fits)
    {
        ScalarNode[] earlier = Scalars(general);
        ScalarNode[] later = Scalars(special.Value);
        context.Budget.Spend((long)earlier.Length * later.Length, origin.Extent);
        ScalarNode[] both = [.. later.Where(s => earlier.Any(g => fits(g, s) || fits(s, g)))];
        if (both.Length == 0)
        {
            context.Problems.Add(Descriptors.Contradiction, special.Value.Extent, special.Name);
            return special.Value;
        }

        ListNode narrowed = new(special.Value.Extent);
        foreach (ScalarNode item in both)
        {
            narrowed.Add(item.Text == "number" ? earlier.FirstOrDefault(e => e.Text == "integer") ?? item : item);
        }

        return special is { Name: "type" } && both.Length == 1 ? narrowed.Items[0] : narrowed;
    }

    /// <summary>An object about which nothing is said is what some frameworks write for "any value".</summary>
    private bool IsFree(Node type) =>
        type is ScalarNode { Text: "object" } && !_merged.ContainsKey("properties") && !_merged.ContainsKey("additionalProperties") && !_merged.ContainsKey("patternProperties");

    private Node Second(Node first, Member second)
    {
        context.Problems.Add(Descriptors.Ignored, second.Key.Extent, "A second '" + second.Name + "' of an 'allOf'", "a schema can be one choice only");
        return first;
    }

    /// <summary>Null, where a part stands beside it and says so for all, or where all that name a type allow it.</summary>
    private static bool IsNullable(IReadOnlyList<SchemaView> parts)
    {
        SchemaView[] typed = [.. parts.Where(p => !SchemaWeight.IsRemark(p.Schema) || p.Schema.Has("type"))];
        return parts.Except(typed).Any(p => p.Nullable || SchemaWeight.AllowsNull(p.Schema)) || (typed.Length > 0 && typed.All(p => p.Nullable || SchemaWeight.AllowsNull(p.Schema)));
    }

    private static ScalarNode[] Scalars(Node node) => node is ListNode list ? [.. list.Items.OfType<ScalarNode>()] : node is ScalarNode one ? [one] : [];

    private ScalarNode Word(string text) => new(text, false, origin.Extent);
}
