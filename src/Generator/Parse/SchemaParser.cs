using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Schemas to types. Types are collected as they are reached: what no operation uses is not generated. Members of a named type are
/// parsed later, from a queue, so that a long chain of schemas cannot exhaust the stack of the compiler.
/// </summary>
internal sealed class SchemaParser(ParseContext context, TypeNames names)
{
    private const string AsElement = "it becomes JsonElement";

    // Whatever else such a schema says, its shape is not known.
    private static readonly string[] Open = ["$dynamicRef", "$recursiveRef", "prefixItems"];

    private static readonly string[] OfObjects = ["properties", "additionalProperties"];

    private readonly Dictionary<Node, TypeRef> _named = [];
    private UnionParser? _unions;
    private readonly Queue<Action> _pending = new();
    private readonly HashSet<Node> _active = [];
    private readonly List<ObjectModel> _objects = [];
    private readonly List<EnumModel> _enums = [];

    /// <summary>Parses the members of all types reached so far, and of those that these reach.</summary>
    public void Complete()
    {
        while (_pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    private UnionParser Choices => _unions ??= new UnionParser(context, this, names);

    /// <summary>The unions, and what they made of the objects, after <see cref="Complete"/>.</summary>
    public IReadOnlyList<UnionModel> Unions()
    {
        UnionPlanner planner = new(context, Choices.Drafts, _objects, _enums);
        UnionModel[] unions = [.. planner.Unions().OrderBy(u => u.Name, StringComparer.Ordinal)];
        ObjectModel[] objects = [.. planner.Objects];
        _objects.Clear();
        _objects.AddRange(objects);
        return unions;
    }

    /// <summary>A listed schema whose words another one holds.</summary>
    public TypeRef Enum(MapNode schema, MapNode words, string hint, TypeKind kind) =>
        Named(schema, hint, kind, name => _enums.Add(EnumParser.Parse(context, words, name, kind)));

    public IEnumerable<ObjectModel> Objects => _objects.OrderBy(o => o.Name, StringComparer.Ordinal);

    public IEnumerable<EnumModel> Enums => _enums.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The type of a schema; an inline one is called <paramref name="hint"/> when it needs a name.</summary>
    public TypeRef Parse(Node node, string hint)
    {
        if (context.References.Follow(node, out string? reference) is not { } target)
        {
            return TypeRef.Any;
        }

        if (target is ScalarNode { Boolean: not null })
        {
            return TypeRef.Any;
        }

        if (target is not MapNode schema)
        {
            context.Problems.Add(Descriptors.WrongKind, node.Extent, "a schema", "an object", target.Kind);
            return TypeRef.Any;
        }

        if (_named.TryGetValue(schema, out TypeRef? known))
        {
            return known;
        }

        if (_active.Contains(schema) || _active.Count >= Limits.Depth)
        {
            return Unsupported(node, _active.Contains(schema) ? "A list or map that contains itself" : "A schema that nests so deep");
        }

        _active.Add(schema);
        Check(schema);
        TypeRef type = Shape(schema, reference is null ? hint : NameRules.Pascal(reference)).OrNull(IsNullable(schema));
        _active.Remove(schema);
        return type;
    }

    /// <summary>Reports a construct that is not understood.</summary>
    public TypeRef Unsupported(Node at, string what)
    {
        context.Problems.Add(Descriptors.UnsupportedSchema, at.Extent, what, AsElement);
        return TypeRef.Any;
    }

    private TypeRef Shape(MapNode schema, string hint)
    {
        if (Open.Select(schema.Find).OfType<Member>().FirstOrDefault() is { } open)
        {
            return Unsupported(open.Key, "'" + open.Name + "'");
        }

        if (Choices.Parse(schema, hint) is { } choice)
        {
            return choice;
        }

        if (CompositionParser.Find(context, schema) is { } composition)
        {
            bool nullable = false;
            Beside(schema, composition.Name, "the only member of '" + composition.Name + "' decides", [.. CompositionParser.Keywords, "items", "enum", "const", "required", "additionalProperties"]);
            return !schema.Has("properties") && CompositionParser.Single(composition, out nullable) is { } single
                ? Parse(single, hint).OrNull(nullable)
                : Unsupported(composition.Key, "'" + composition.Name + (schema.Has("properties") ? "' beside properties" : "' with several members"));
        }

        if (EnumParser.Kind(context, schema) is { } kind)
        {
            return Named(schema, hint, kind, name => _enums.Add(EnumParser.Parse(context, schema, name, kind)));
        }

        string? type = TypeName(schema, out string[]? several);
        if (type is not null)
        {
            Beside(schema, "type", "the type is '" + type + "'", type == "object" ? ["items"] : type == "array" ? OfObjects : [.. OfObjects, "items"]);
        }

        return type switch
        {
            null when several is not null => Choices.OfTypes(schema, several, hint),
            "object" => ObjectShape(schema, hint),
            "array" => new TypeRef(TypeKind.List, Element: schema["items"] is { } items ? Parse(items, NameRules.Singular(hint)) : TypeRef.Any),
            "string" or "number" or "integer" or "boolean" => new TypeRef(PrimitiveParser.Kind(type, context.Text(schema, "format"))),
            null or "null" => TypeRef.Any,
            _ => Unsupported(schema["type"]!, "The type '" + type + "'"),
        };
    }

    private void Check(MapNode schema)
    {
        Vocabulary.Check(context.Problems, schema, Vocabulary.Schema, "a schema");
        _ = (context.Map(schema, "properties"), context.List(schema, "required"));
        if (schema["additionalProperties"] is { IsNull: false } rest and not (MapNode or ScalarNode { Boolean: not null }))
        {
            context.Problems.Add(Descriptors.WrongKind, rest.Extent, "additionalProperties", "an object, true or false", rest.Kind);
        }
    }

    /// <summary>Reports the members that a decision for another one leaves without effect.</summary>
    private void Beside(MapNode schema, string decided, string reason, string[] others)
    {
        foreach (Member other in others.Where(o => o != decided).Select(schema.Find).OfType<Member>())
        {
            context.Problems.Add(Descriptors.Ignored, other.Key.Extent, "'" + other.Name + "' beside '" + decided + "'", reason);
        }
    }

    private TypeRef ObjectShape(MapNode schema, string hint)
    {
        if (schema.Find("patternProperties") is { } pattern)
        {
            context.Problems.Add(Descriptors.UnsupportedSchema, pattern.Key.Extent, "'patternProperties'", "members of such names are kept as raw JSON");
        }

        if (schema["properties"] is MapNode { Members.Count: > 0 })
        {
            return Named(schema, hint, TypeKind.Object, name => _objects.Add(new ObjectParser(context, this).Parse(schema, name)));
        }

        Node? rest = schema["additionalProperties"];
        return new TypeRef(TypeKind.Map, Element: rest is MapNode ? Parse(rest, hint + "Value") : TypeRef.Any);
    }

    public TypeRef Named(MapNode schema, string hint, TypeKind kind, Action<string> parse)
    {
        string name = names.Of(schema, hint);
        TypeRef type = new TypeRef(kind, name).OrNull(IsNullable(schema));
        _named.Add(schema, type);
        _pending.Enqueue(() => parse(name));
        return type;
    }

    /// <summary>The one type of a schema apart from null; null when it is left open, or when there are <paramref name="several"/>.</summary>
    private string? TypeName(MapNode schema, out string[]? several)
    {
        several = null;
        if (schema["type"] is ListNode list)
        {
            string[] types = [.. list.Items.OfType<ScalarNode>().Select(t => t.Text).Where(t => t != "null")];
            several = types.Length > 1 ? types : null;
            return types.Length == 1 ? types[0] : null;
        }

        return context.Text(schema, "type") ?? (schema.Has("properties") || schema["additionalProperties"] is MapNode ? "object" : schema.Has("items") ? "array" : null);
    }

    private bool IsNullable(MapNode schema)
    {
        _ = context.Flag(schema, "nullable");
        return Choices.IsNullable(schema);
    }
}
