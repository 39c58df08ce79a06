using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>What the cases of a union are called when they have no name of their own: after what makes them different, never by number.</summary>
internal static class CaseNames
{
    public static IReadOnlyList<string> Of(ParseContext context, string owner, IReadOnlyList<Choice> choices, string? tag)
    {
        UniqueNames names = new(StringComparer.OrdinalIgnoreCase, [owner]);
        return [.. choices.Select(c => c.Target is null || c.Reference is not null && c.Node != c.Target ? Referred(owner, c) : names.Claim([.. Candidates(context, owner, c.Target, choices, tag)]))];
    }

    /// <summary>The argument for a case, unique among its siblings.</summary>
    public static string Argument(TypeRef type, UniqueNames names)
    {
        string name = NameRules.Camel(Word(type));
        return names.Claim(name, name + type.Kind);
    }

    private static string Referred(string owner, Choice choice) => choice.Reference is null ? owner + "Value" : owner + NameRules.Pascal(choice.Reference);

    private static IEnumerable<string> Candidates(ParseContext context, string owner, MapNode schema, IReadOnlyList<Choice> choices, string? tag)
    {
        MapNode? properties = schema["properties"] as MapNode;
        if (schema["title"] is ScalarNode { IsNull: false } title)
        {
            yield return owner + NameRules.Pascal(title.Text);
        }

        string type = (schema["type"] as ScalarNode)?.Text ?? (properties is null ? "" : "object");
        if (type == "array")
        {
            // The list has no name: this one is for its items.
            yield return owner;
        }

        IEnumerable<Member> tags = properties?.Members.OrderBy(m => m.Name == tag ? 0 : 1) ?? Enumerable.Empty<Member>();
        foreach (string constant in tags.Select(m => m.Value).OfType<MapNode>().Select(m => EnumParser.Constant(context, m)).OfType<string>())
        {
            yield return owner + NameRules.Pascal(constant);
        }

        if (choices.Count(c => c.Target is { } other && other.Has("properties")) < 2 && type.Length > 0)
        {
            yield return owner + NameRules.Pascal(type);
        }

        foreach (Member own in properties?.Members.Where(m => choices.Count(c => (c.Target?["properties"] as MapNode)?.Has(m.Name) == true) == 1) ?? [])
        {
            yield return owner + "With" + NameRules.Pascal(own.Name);
        }

        yield return owner + (type.Length > 0 ? NameRules.Pascal(type) : "Value");
        yield return owner + "Other";
    }

    private static string Word(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "text",
        TypeKind.Boolean => "boolean",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 => "integer",
        TypeKind.Single or TypeKind.Double or TypeKind.Decimal or TypeKind.DecimalText => "number",
        TypeKind.Any => "value",
        TypeKind.List or TypeKind.Map => Word(type.Element!) + type.Kind,
        _ when type.Name.Length > 0 => type.Name,
        _ => type.Kind.ToString(),
    };
}
