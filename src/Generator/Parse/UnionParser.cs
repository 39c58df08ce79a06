using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// Choices between schemas to unions: <c>oneOf</c>, <c>anyOf</c>, a list of types, and a schema with a discriminator that others extend.
/// What is no choice in truth becomes the one type that it is.
/// </summary>
internal sealed class UnionParser(ParseContext context, SchemaParser schemas, TypeNames names)
{
    private static readonly string[] Beside = ["items", "enum", "const"];

    private readonly ChoiceReader _reader = new(context);
    private readonly ChoiceCollapse _collapse = new(context);
    private readonly Heirs _heirs = new(context);
    private readonly List<UnionDraft> _drafts = [];

    // A schema made up anew on each visit would be a new type each time, without end where it contains itself.
    private readonly Dictionary<(MapNode Schema, Node Choice), Choice> _own = [];

    public IReadOnlyList<UnionDraft> Drafts => _drafts;

    public bool IsNullable(MapNode schema) => _reader.IsNullable(schema);

    /// <summary>The type of a schema that is a choice; null when it is none.</summary>
    public TypeRef? Parse(SchemaView view, string hint)
    {
        MapNode schema = view.Schema;
        if (_reader.Find(schema) is { } composition)
        {
            foreach (Member other in Beside.Select(schema.Find).OfType<Member>().Where(o => !IsRule(o, (ListNode)composition.Value)))
            {
                context.Problems.Add(Descriptors.Ignored, other.Key.Extent, "'" + other.Name + "' beside '" + composition.Name + "'", "the members of '" + composition.Name + "' decide");
            }

            IReadOnlyList<Choice> choices = _reader.Read((ListNode)composition.Value, out bool nullable);
            return Parse(view, [.. choices.Select(c => WithOwn(schema, c))], hint).OrNull(nullable);
        }

        if (schema.Has("discriminator") && Discriminator.Read(context, schema) is { } discriminator)
        {
            Choice[] heirs = [.. discriminator.Mapping.Select(m => m.Choice).Concat(_heirs.Of(view.Origin)).GroupBy(c => c.Target).Select(g => g.First())];
            Choice[] cases = [.. heirs.Select(h => h.Target == schema ? Itself(schema) : h)];
            return cases.Length == 0 ? null : Union(view, cases, discriminator, hint, Names(schema));
        }

        return null;
    }

    /// <summary>The type of a schema that lists several types: each of them is a case, with the members of the schema that belong to it.</summary>
    public TypeRef OfTypes(SchemaView view, IEnumerable<string> types, string hint)
    {
        MapNode schema = view.Schema;
        MapNode rest = SyntheticSchema.Without(schema, "type", "title", "description", "nullable", "deprecated", "default");
        List<Choice> choices = [];
        foreach (string type in types)
        {
            MapNode one = SyntheticSchema.Of(schema, [("type", SyntheticSchema.Text(schema, type)), .. rest.Members.Where(m => BelongsTo(m.Name, type)).Select(m => (m.Name, m.Value))]);
            choices.Add(new Choice(one, one, null));
        }

        return Parse(view, choices, hint);
    }

    /// <summary>Listed words that are all among those of the cases are a rule about values: which of them a service sends here.</summary>
    private bool IsRule(Member other, ListNode choice)
    {
        if (other is not { Name: "enum", Value: ListNode words })
        {
            return false;
        }

        Node[] known = [.. choice.Items.Select(context.Views.Of).OfType<SchemaView>().SelectMany(v => v.Schema["const"] is { } one ? [one] : (v.Schema["enum"] as ListNode)?.Items ?? [])];
        context.Budget.Spend((long)known.Length * words.Items.Count, other.Key.Extent);
        return words.Items.All(w => known.Any(k => NodeEquality.Same(k, w)));
    }

    private TypeRef Parse(SchemaView view, IReadOnlyList<Choice> choices, string hint)
    {
        MapNode schema = view.Schema;
        Discriminator? discriminator = schema.Has("discriminator") ? Discriminator.Read(context, schema) : null;
        IReadOnlyList<Choice> cases = discriminator is null ? _collapse.Collapse(choices, schema) : choices;
        if (cases.Count == 0)
        {
            return TypeRef.Any;
        }

        if (cases.Count > 1 || discriminator is not null)
        {
            return Union(view, cases, discriminator, hint, []);
        }

        Choice only = cases[0];
        bool isMerged = only.Target is not null && only.Node == only.Target && !choices.Contains(only);
        if (isMerged && EnumParser.Kind(context, only.Target!) is { } kind)
        {
            return schemas.Words(view, only.Target!, hint, kind);
        }

        if (only.Reference is null && context.Views.Of(only.Node) is { } shape)
        {
            names.Delegate(view.Origin, shape.Origin);
        }

        return schemas.Parse(only.Node, hint);
    }

    private TypeRef Union(SchemaView view, IReadOnlyList<Choice> cases, Discriminator? discriminator, string hint, IReadOnlyList<string> shared) =>
        schemas.Named(view, hint, TypeKind.Union, name => _drafts.Add(Draft(view, name, cases, discriminator, shared)));

    private UnionDraft Draft(SchemaView view, string name, IReadOnlyList<Choice> choices, Discriminator? discriminator, IReadOnlyList<string> shared)
    {
        // Each is compared with each: their types, and for a name what makes them different.
        context.Budget.Spend((long)choices.Count * choices.Count, view.Origin.Extent);
        List<UnionDraft.Case> cases = [];
        bool hasAny = false;
        int rest = -1;
        IReadOnlyList<string> hints = CaseNames.Of(context, name, choices, discriminator?.Tag);
        foreach ((Choice choice, int i) in choices.Select((c, i) => (c, i)))
        {
            TypeRef type = schemas.Parse(choice.Node, hints[i]) with { Nullable = false };
            if (type.Kind == TypeKind.Any || type == new TypeRef(TypeKind.Union, name))
            {
                hasAny |= type.Kind == TypeKind.Any;
                continue;
            }

            int index = cases.FindIndex(c => Erased(c.Type) == Erased(type));
            if (index < 0)
            {
                index = cases.Count;
                cases.Add(new UnionDraft.Case(type, choice.Reference, []));
            }

            cases[index].Words.AddRange(discriminator?.Mapping.Where(m => m.Choice.Target == choice.Target).Select(m => m.Word) ?? []);
            rest = discriminator?.Default is { } other && other.Target == choice.Target ? index : rest;
        }

        return new UnionDraft(name, view, discriminator?.Tag ?? "", cases, hasAny, rest, shared);
    }

    /// <summary>Types that are one to the compiler: two of them cannot be told apart in C#, whatever their JSON.</summary>
    public static TypeRef Erased(TypeRef type) => type with
    {
        Kind = type.Kind == TypeKind.DecimalText ? TypeKind.Decimal : type.Kind,
        Nullable = type.Nullable && !type.IsReference,
        Element = type.Element is { } element ? Erased(element) : null,
    };

    /// <summary>Members that stand beside a choice belong to each of its objects, unless these list them themselves.</summary>
    private Choice WithOwn(MapNode schema, Choice choice)
    {
        if (Names(schema).Length == 0 || choice.Target is null || !IsObject(choice.Target) || (choice.Target["properties"] is MapNode listed && Names(schema).All(listed.Has)))
        {
            return choice;
        }

        if (_own.TryGetValue((schema, choice.Node), out Choice? known))
        {
            return known;
        }

        MapNode own = SyntheticSchema.Without(schema, "oneOf", "anyOf", "discriminator", "nullable", "title", "description", "summary");
        MapNode both = SyntheticSchema.Of(choice.Node, ("allOf", SyntheticSchema.List(schema, [own, choice.Node])));
        return _own[(schema, choice.Node)] = new Choice(both, choice.Target, choice.Reference);
    }

    private static bool IsObject(MapNode schema) =>
        schema.Has("properties") || schema.Has("required") || schema["type"] is ScalarNode { Text: "object" };

    /// <summary>A schema that is a case of the union that it has become itself.</summary>
    private static Choice Itself(MapNode schema)
    {
        MapNode plain = SyntheticSchema.Without(schema, "discriminator");
        return new Choice(plain, schema, "Base");
    }

    private static string[] Names(MapNode schema) => [.. (schema["properties"] as MapNode)?.Members.Select(m => m.Name) ?? []];

    private static bool BelongsTo(string member, string type) => member switch
    {
        "properties" or "required" or "additionalProperties" or "patternProperties" or "propertyNames" => type == "object",
        "items" or "prefixItems" => type == "array",
        "format" => type is not ("object" or "array" or "boolean"),
        _ => true,
    };
}
