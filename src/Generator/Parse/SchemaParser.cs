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

    private static readonly string[] OfObjects = ["properties", "additionalProperties"];

    private readonly Dictionary<Node, TypeRef> _named = [];
    private readonly Dictionary<Node, TypeRef> _parts = [];
    private readonly Queue<Action> _pending = new();
    private readonly HashSet<Node> _active = [];
    private readonly List<ObjectModel> _objects = [];
    private readonly List<EnumModel> _enums = [];
    private readonly List<InlineType> _inline = [];
    private UnionParser? _choices;
    private string? _owner;

    /// <summary>Parses the members of all types reached so far, and of those that these reach. False when there are too many, which has been reported.</summary>
    public bool Complete()
    {
        for (int types = 1; _pending.Count > 0; types++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (types > Limits.Types)
            {
                context.Problems.Add(Descriptors.Limit, context.Root.Extent, "its schemas are more than 20,000 types; choose among its operations with IncludeTags or IncludePaths");
                return false;
            }

            _pending.Dequeue()();
        }

        return true;
    }

    public IEnumerable<ObjectModel> Objects => _objects.OrderBy(o => o.Name, StringComparer.Ordinal);

    public IEnumerable<EnumModel> Enums => _enums.OrderBy(e => e.Name, StringComparer.Ordinal);

    public IEnumerable<InlineType> Inline => _inline.OrderBy(i => i.Name, StringComparer.Ordinal);

    private UnionParser Choices => _choices ??= new UnionParser(context, this, names);

    /// <summary>The unions, and what they make of the objects, after <see cref="Complete"/>.</summary>
    public IReadOnlyList<UnionModel> Unions()
    {
        UnionPlanner planner = new(context, Choices.Drafts, _objects, _enums);
        UnionModel[] unions = [.. planner.Unions().OrderBy(u => u.Name, StringComparer.Ordinal)];
        ObjectModel[] objects = [.. planner.Objects];
        _objects.Clear();
        _objects.AddRange(objects);
        return unions;
    }

    /// <summary>The type of a schema; an inline one is called <paramref name="hint"/> when it needs a name.</summary>
    public TypeRef Parse(Node node, string hint)
    {
        if (context.Views.Of(node) is not { } view)
        {
            return TypeRef.Any;
        }

        MapNode schema = view.Schema;
        if (_named.TryGetValue(schema, out TypeRef? known))
        {
            return known.OrNull(view.Nullable);
        }

        if (_active.Contains(schema))
        {
            context.Problems.Add(Descriptors.Noted, node.Extent, "A list or map that contains itself", "no C# type can say so; the inner one is a JsonElement");
            return TypeRef.Any;
        }

        if (_active.Count >= Limits.Depth)
        {
            return Unsupported(node, "A schema that nests so deep");
        }

        _active.Add(schema);
        Check(schema);
        TypeRef type = Shape(view, view.Name is null ? hint : NameRules.Pascal(view.Name)).OrNull(view.Nullable || IsNullable(schema));
        _active.Remove(schema);
        return type;
    }

    /// <summary>The type of a body of several parts. One with files is a record of its own: it cannot be JSON, and no answer has it.</summary>
    public TypeRef ParseParts(Node node, string hint)
    {
        if (context.Views.Of(node) is not { } view || !FileRule.HasFiles(context, view.Schema))
        {
            return FileRule.Type(context, node) ?? Parse(node, hint);
        }

        if (!_parts.TryGetValue(view.Schema, out TypeRef? type))
        {
            string name = names.Of(view.Origin, view.Name is null ? hint : NameRules.Pascal(view.Name));
            name = _named.ContainsKey(view.Schema) ? names.Claim(name + "Parts", name, view.Origin.Extent) : name;
            _parts[view.Schema] = type = new TypeRef(TypeKind.Parts, name);
            Later(view, name, () => _objects.Add(new ObjectParser(context, this, isParts: true).Parse(view, name)));
        }

        return type;
    }

    /// <summary>The name of a schema of the document's components, known before it is reached; null for all others.</summary>
    public string? NameOf(MapNode component) => names.Component(component);

    /// <summary>Reports a construct that is not understood.</summary>
    public TypeRef Unsupported(Node at, string what)
    {
        context.Problems.Add(Descriptors.UnsupportedSchema, at.Extent, what, AsElement);
        return TypeRef.Any;
    }

    private TypeRef Shape(SchemaView view, string hint)
    {
        MapNode schema = view.Schema;
        if (Choices.Parse(view, hint) is { } choice)
        {
            return choice;
        }

        if (EnumParser.Kind(context, schema) is { } kind)
        {
            return Words(view, schema, hint, kind);
        }

        string? type = TypeName(schema, out string[]? several);
        if (type is not null)
        {
            Beside(schema, "type", "the type is '" + type + "'", type == "object" ? [] : OfObjects);
            if (type != "array" && schema.Find("items") is { } items)
            {
                context.Problems.Add(Descriptors.Noted, items.Key.Extent, "'items' of a schema", "it says nothing about a value of the type '" + type + "'");
            }
        }

        return type switch
        {
            null when several is not null => Choices.OfTypes(view, several, hint),
            "object" => ObjectShape(view, hint),
            "array" => new TypeRef(TypeKind.List, Element: Element(schema, NameRules.Singular(hint))),
            "string" or "number" or "integer" or "boolean" => new TypeRef(PrimitiveParser.Kind(type, PrimitiveParser.Format(context, schema))),
            null or "null" => TypeRef.Any,
            _ => Unsupported(schema["type"]!, "The type '" + type + "'"),
        };
    }

    private void Check(MapNode schema)
    {
        _ = context.Map(schema, "properties");
        if (schema.Find("required") is { Value: ScalarNode { Boolean: not null } } demand)
        {
            context.Problems.Add(Descriptors.Noted, demand.Key.Extent, "'required' with true or false", "it belongs to the schema around this one, as a list of names, and demands nothing here");
        }
        else
        {
            _ = context.List(schema, "required");
        }

        if (schema["additionalProperties"] is { IsNull: false } rest and not (MapNode or ScalarNode { Boolean: not null }))
        {
            context.Problems.Add(Descriptors.WrongKind, rest.Extent, "additionalProperties", "an object, true or false", rest.Kind);
        }
    }

    /// <summary>Reports the members that a decision for another one leaves without effect.</summary>
    private void Beside(MapNode schema, string decided, string reason, string[] others)
    {
        foreach (Member other in others.Where(o => o != decided).Select(schema.Find).OfType<Member>().Where(m => !SchemaWeight.IsHarmless(m)))
        {
            // A type that stands there says that a value has no items; 'properties' beside it more likely say that the type is wrong.
            bool isNote = decided == "type" && other.Name == "items";
            context.Problems.Add(isNote ? Descriptors.Noted : Descriptors.Ignored, other.Key.Extent, "'" + other.Name + "' beside '" + decided + "'", reason);
        }
    }

    private TypeRef ObjectShape(SchemaView view, string hint)
    {
        MapNode schema = view.Schema;
        if (schema["properties"] is MapNode { Members.Count: > 0 })
        {
            return Named(view, hint, TypeKind.Object, name => _objects.Add(new ObjectParser(context, this).Parse(view, name)));
        }

        return new TypeRef(TypeKind.Map, Element: Rest(schema) is MapNode rest ? Parse(rest, hint + "Value") : TypeRef.Any);
    }

    /// <summary>What members beside the listed ones are; one pattern for their names, which the service checks, is as good as none.</summary>
    public static Node? Rest(MapNode schema) => (schema["additionalProperties"] ?? schema["unevaluatedProperties"], schema["patternProperties"]) switch
    {
        (MapNode { Members.Count: > 0 } rest, null) => rest,
        (var rest, MapNode { Members: [{ } only] }) when rest is ScalarNode { Boolean: false } || (rest is null && !schema.Has("properties")) => only.Value,
        (ScalarNode { Boolean: false } closed, null) => closed,
        _ => null,
    };

    /// <summary>The items of a list. A tuple whose places have one type is a list of it.</summary>
    private TypeRef Element(MapNode schema, string hint)
    {
        if (context.List(schema, "prefixItems") is not { Items: { Count: > 0 } places })
        {
            return schema["items"] is { } items ? Parse(items, hint) : TypeRef.Any;
        }

        Node[] all = [.. places, .. schema["items"] is MapNode others ? new[] { others } : []];
        if (all.Skip(1).All(n => NodeEquality.Same(n, all[0])))
        {
            return Parse(all[0], hint);
        }

        context.Problems.Add(Descriptors.Noted, schema.Find("prefixItems")!.Key.Extent, "A list with a schema for each place", "its items are JsonElements");
        return TypeRef.Any;
    }

    /// <summary>An enum whose words stand in its own schema, or were put together in another one.</summary>
    public TypeRef Words(SchemaView view, MapNode words, string hint, TypeKind kind) =>
        Named(view, hint, kind, name => _enums.Add(EnumParser.Parse(context, words, name, kind)));

    /// <summary>A type with a name, whose members are parsed later.</summary>
    public TypeRef Named(SchemaView view, string hint, TypeKind kind, Action<string> parse)
    {
        string name = names.Of(view.Origin, hint);
        name = _parts.ContainsKey(view.Schema) ? names.Claim(name + "Json", name, view.Origin.Extent) : name;
        TypeRef type = new TypeRef(kind, name).OrNull(IsNullable(view.Schema));
        _named.Add(view.Schema, type);
        Later(view, name, () => parse(name));
        return type;
    }

    /// <summary>Parses the members of a type after those of the types before it, and remembers in the members of which one it was written.</summary>
    private void Later(SchemaView view, string name, Action parse)
    {
        string? owner = view.Name is null && names.Component(view.Origin) is null ? _owner : null;
        if (owner is not null)
        {
            _inline.Add(new InlineType(name, owner));
        }

        _pending.Enqueue(() =>
        {
            _owner = owner ?? name;
            parse();
            _owner = null;
        });
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

        return context.Text(schema, "type") ?? (schema.Has("properties") || schema["additionalProperties"] is MapNode || schema["patternProperties"] is MapNode ? "object" : schema.Has("items") || schema.Has("prefixItems") ? "array" : PrimitiveParser.Type(PrimitiveParser.Format(context, schema)));
    }

    private bool IsNullable(MapNode schema) => context.Flag(schema, "nullable") || Choices.IsNullable(schema);
}
