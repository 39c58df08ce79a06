using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Works out what schemas stand for. A reference, or an <c>allOf</c> in which one member has a shape and the others only remarks, is that
/// member; several members with a shape are merged into one flat schema, the special ones after the general ones.
/// </summary>
internal sealed class SchemaViews(ParseContext context)
{
    private static readonly string[] References = ["$ref", "$dynamicRef", "$recursiveRef"];

    private readonly Dictionary<MapNode, SchemaView> _known = [];
    private readonly Dictionary<Node, MapNode> _owners = [];
    private readonly HashSet<MapNode> _open = [];
    private readonly MapNode _anything = new(new Extent(0, 0));

    // 3.0 lets a reference stand alone; from 3.1 on what stands beside it counts as well.
    private readonly bool _referencesStandAlone = (context.Text(context.Root, "openapi") ?? "").StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Null when a reference leads nowhere or the value is no schema at all, which has then been reported.</summary>
    public SchemaView? Of(Node node)
    {
        if (node is ScalarNode { Boolean: not null })
        {
            return new SchemaView(_anything, _anything, null, false, [], [_anything]);
        }

        if (node is not MapNode schema)
        {
            context.Problems.Add(Descriptors.WrongKind, node.Extent, "a schema", "an object", node.Kind);
            return null;
        }

        if (_known.TryGetValue(schema, out SchemaView? known))
        {
            return known;
        }

        // What leads no further costs no depth.
        if (_open.Count >= Limits.Depth && (schema.Has("allOf") || References.Any(schema.Has)))
        {
            context.Problems.Add(Descriptors.Ignored, schema.Extent, "A schema", "references and 'allOf' lead to it through " + Limits.Depth.ToString(CultureInfo.InvariantCulture) + " others");
            return null;
        }

        if (!_open.Add(schema))
        {
            Circle(schema);
            return null;
        }

        SchemaView? view = Work(schema);
        _open.Remove(schema);
        if (view is not null)
        {
            _known.Add(schema, view);
        }

        return view;
    }

    /// <summary>The schema that a member was merged from; null when it stands where it is used.</summary>
    public MapNode? Owner(Node member) => _owners.TryGetValue(member, out MapNode? owner) ? owner : null;

    private SchemaView? Work(MapNode schema)
    {
        Vocabulary.CheckSchema(context.Problems, schema);
        List<SchemaView> parts = [];
        if (References.Any(schema.Has))
        {
            if (context.References.Target(schema, out string? name) is not { } target || Bindings.Apply(context, schema, target) is not { } bound || Of(bound) is not { } view)
            {
                return null;
            }

            // A filled copy is a type of its own, named by its use.
            parts.Add(bound == target ? view with { Name = view.Name ?? name } : view);
        }
        else if (context.List(schema, "allOf") is not { Items.Count: > 0 })
        {
            return new SchemaView(schema, schema, null, false, [], [schema]);
        }

        foreach (Node item in context.List(schema, "allOf")?.Items ?? [])
        {
            if (Of(item) is { } view)
            {
                parts.Add(view);
            }
        }

        MapNode own = Own(schema, References.Any(schema.Has) ? parts[0].Schema : null);
        if (own.Members.Count > 0)
        {
            parts.Add(new SchemaView(schema, own, null, false, [], [own]));
        }

        return parts.Count switch
        {
            0 => new SchemaView(schema, own, null, false, [], [schema]),
            1 when !IsHeir(schema, parts[0]) => Alone(schema, parts[0], parts),
            _ => Join(schema, parts),
        };
    }

    private SchemaView Join(MapNode schema, List<SchemaView> parts)
    {
        // Each is compared with each.
        context.Budget.Spend((long)parts.Count * parts.Count, schema.Extent);
        SchemaView[] heavy = [.. parts.Where(p => !SchemaWeight.IsRemark(p.Schema))];
        heavy = [.. heavy.Where((p, i) => !heavy.Where((other, j) => j != i && Covers(other, p, j < i)).Any())];
        if (heavy is [{ } only] && only.Origin != schema && !IsHeir(schema, only) && parts.All(p => p == only || SchemaWeight.AddsNothing(p.Schema, only.Schema)))
        {
            return Alone(schema, only, parts);
        }

        SchemaView[] merged = [.. parts.Where(p => heavy.Contains(p) || SchemaWeight.IsRemark(p.Schema))];
        foreach (SchemaView part in merged.Where(p => p.Name is not null))
        {
            foreach (Member member in (part.Schema["properties"] as MapNode)?.Members ?? [])
            {
                if (!_owners.ContainsKey(member.Value))
                {
                    _owners.Add(member.Value, part.Origin);
                }
            }
        }

        MapNode flat = new SchemaMerge(context, schema).Merge(merged);
        MapNode[] all = [schema, .. merged.SelectMany(p => p.Parts).Distinct()];
        return new SchemaView(schema, flat, null, false, [.. merged.AsEnumerable().Reverse().SelectMany(p => p.Passed)], all);
    }

    /// <summary>A component that extends a schema with a discriminator is one of its cases, even when it has nothing to add.</summary>
    private bool IsHeir(MapNode schema, SchemaView part) =>
        part.Name is not null && part.Schema.Has("discriminator") && schema.Has("allOf")
        && (context.Root["components"] as MapNode)?["schemas"] is MapNode components && components.Members.Any(m => m.Value == schema);

    /// <summary>A schema that is another one, with remarks.</summary>
    private static SchemaView Alone(MapNode schema, SchemaView only, List<SchemaView> parts)
    {
        MapNode[] passed = [.. parts.Where(p => p != only).Reverse().SelectMany(p => (MapNode[])[.. p.Passed, p.Schema]), .. only.Passed];
        bool nullable = only.Nullable || parts.Any(p => p != only && (p.Nullable || SchemaWeight.AllowsNull(p.Schema)));
        return only with { Origin = only.Name is null ? schema : only.Origin, Nullable = nullable, Passed = passed };
    }

    /// <summary>The other one says all that a part says: it was made from it, or it is the same, written twice; then the first one stays.</summary>
    private static bool Covers(SchemaView other, SchemaView part, bool isEarlier) =>
        (other.Schema != part.Schema && other.Parts.Contains(part.Origin) && !part.Parts.Contains(other.Origin))
        || (isEarlier && NodeEquality.Same(other.Schema, part.Schema));

    /// <summary>What a schema says beside <c>$ref</c> and <c>allOf</c>. What is left out is reported, unless the target of the reference says it, too.</summary>
    private MapNode Own(MapNode schema, MapNode? target)
    {
        bool alone = _referencesStandAlone && schema.Has("$ref");
        MapNode own = new(schema.Extent);
        foreach (Member member in schema.Members.Where(m => m.Name != "allOf" && !References.Contains(m.Name)))
        {
            if (!alone || member.Name == "nullable" || Vocabulary.Remarks.Contains(member.Name))
            {
                own.TryAdd(member);
            }
            else if (!SchemaWeight.IsHarmless(member) && !Vocabulary.Rules.Contains(member.Name) && !(target is not null && SchemaWeight.Says(target, member)))
            {
                context.Problems.Add(Descriptors.Ignored, member.Key.Extent, "'" + member.Name + "' beside '$ref'", "up to OpenAPI 3.0 a reference stands for its target alone; put both into an 'allOf'");
            }
        }

        return own;
    }

    private void Circle(MapNode schema)
    {
        if (References.Select(r => schema[r]).OfType<ScalarNode>().FirstOrDefault() is { } reference)
        {
            context.Problems.Add(Descriptors.ReferenceCycle, reference.Extent, reference.Text);
        }
        else
        {
            context.Problems.Add(Descriptors.Ignored, schema.Extent, "A member of 'allOf'", "the schema contains itself");
        }
    }
}
