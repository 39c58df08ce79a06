using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>A schema with listed members to a record.</summary>
internal sealed class ObjectParser(ParseContext context, SchemaParser schemas)
{
    private static readonly string[] Reserved = [.. UniqueNames.OfObjects, "AdditionalProperties", "PrintMembers", "EqualityContract", "Clone"];

    public ObjectModel Parse(MapNode schema, string name)
    {
        MapNode properties = (MapNode)schema["properties"]!;
        HashSet<string> required = Required(schema, properties);
        UniqueNames names = new(StringComparer.Ordinal, [.. Reserved, name]);
        List<PropertyModel> found = [];
        foreach (Member member in properties.Members)
        {
            found.Add(Property(member, name, Claim(names, member), required.Contains(member.Name)));
        }

        Node? rest = schema["additionalProperties"];
        TypeRef? restType = rest is MapNode { Members.Count: > 0 } ? schemas.Parse(rest, name + "Value") : null;
        return new ObjectModel(
            name,
            DocParser.Parse(context, schema),
            found.ToEquatableArray(),
            restType,
            rest is ScalarNode { Boolean: false },
            context.Flag(schema, "deprecated"));
    }

    private PropertyModel Property(Member member, string owner, string name, bool required)
    {
        MapNode? own = member.Value as MapNode;
        MapNode? target = context.References.Follow(member.Value, out string? reference) as MapNode;
        bool Says(string flag) => (own is not null && context.Flag(own, flag)) || (target is not null && context.Flag(target, flag));

        // A named type with one word may get more; a word that stands right here is a constant.
        string? constant = target is not null && reference is null && !IsOrNull(target) ? EnumParser.Constant(context, target) : null;
        TypeRef type = constant is null ? schemas.Parse(member.Value, owner + name) : new TypeRef(TypeKind.String);
        return new PropertyModel(
            member.Name,
            name,
            type,
            Doc(own, target, type),
            required,
            Says("readOnly"),
            Says("writeOnly") || (target is not null && context.Text(target, "format") == "password"),
            own is not null && context.Flag(own, "deprecated"),
            constant);
    }

    private string Claim(UniqueNames names, Member member)
    {
        string plain = NameRules.Pascal(member.Name);
        string given = names.Claim(plain, plain + "Value", NameRules.Verbatim(member.Name));
        if (given != plain)
        {
            context.Problems.Add(Descriptors.NameChanged, member.Key.Extent, member.Name, given, "the name " + plain + " is taken");
        }

        return given;
    }

    /// <summary>A description beside a reference belongs to this use. That of a named type stands at the type, and is not repeated.</summary>
    private DocText Doc(MapNode? own, MapNode? target, TypeRef type)
    {
        DocText doc = own is null ? DocText.None : DocParser.Parse(context, own);
        return doc != DocText.None || target is null || type.IsNamed ? doc : DocParser.Parse(context, target);
    }

    private HashSet<string> Required(MapNode schema, MapNode properties)
    {
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (ScalarNode word in context.List(schema, "required")?.Items.OfType<ScalarNode>() ?? [])
        {
            required.Add(word.Text);
            if (!properties.Has(word.Text))
            {
                context.Problems.Add(Descriptors.Ignored, word.Extent, "The required member '" + word.Text + "'", "it is not among the properties");
            }
        }

        return required;
    }

    private static bool IsOrNull(MapNode schema) => schema["enum"] is ListNode words && words.Items.Any(w => w.IsNull);
}
