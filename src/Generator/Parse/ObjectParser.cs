using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>A schema with listed members to a record.</summary>
internal sealed class ObjectParser(ParseContext context, SchemaParser schemas, bool isParts = false)
{
    private static readonly string[] Reserved = [.. UniqueNames.OfObjects, "AdditionalProperties", "PrintMembers", "EqualityContract", "Clone"];

    public ObjectModel Parse(SchemaView view, string name)
    {
        MapNode schema = view.Schema;
        MapNode properties = (MapNode)schema["properties"]!;
        HashSet<string> required = Required(schema, properties);
        UniqueNames names = new(StringComparer.Ordinal, [.. Reserved, name]);
        List<PropertyModel> found = [];
        foreach (Member member in properties.Members)
        {
            found.Add(Property(member, name, Claim(names, member), required.Contains(member.Name)));
        }

        Node? rest = SchemaParser.Rest(schema);
        TypeRef? restType = rest is MapNode ? schemas.Parse(rest, name + "Value") : null;
        return new ObjectModel(
            name,
            Doc(view.Origin, schema),
            found.ToEquatableArray(),
            restType,
            rest is ScalarNode { Boolean: false },
            context.Flag(schema, "deprecated") || context.Flag(view.Origin, "deprecated"),
            isParts);
    }

    private PropertyModel Property(Member member, string owner, string name, bool required)
    {
        if (context.Views.Of(member.Value) is not { } view)
        {
            return new PropertyModel(member.Name, name, TypeRef.Any, DocText.None, required, false, false, false, null);
        }

        // A named type with one word may get more; a word that stands right here is a constant.
        MapNode schema = view.Schema;
        bool isFixed = view.Name is null && !view.Nullable && !SchemaWeight.AllowsNull(schema);
        string? constant = isFixed ? EnumParser.Constant(context, schema) : null;
        TypeRef type = new(TypeKind.String);
        if (constant is null && isFixed && EnumParser.Literal(schema) is (TypeKind kind, string literal))
        {
            (type, constant) = (new TypeRef(kind), literal);
        }
        string home = context.Views.Owner(member.Value) is { } general ? schemas.NameOf(general) ?? owner : owner;
        type = constant is null ? (isParts ? FileRule.Type(context, member.Value) : null) ?? schemas.Parse(member.Value, home + name) : type;
        return new PropertyModel(
            member.Name,
            name,
            type,
            type.IsNamed && view.Name is not null ? Doc([.. view.Passed]) : Doc([.. view.Passed, view.Origin, schema]),
            required,
            view.Says(context, "readOnly"),
            view.Says(context, "writeOnly") || context.Text(schema, "format") == "password",
            view.Passed.Any(p => context.Flag(p, "deprecated")) || (view.Name is null && (context.Flag(view.Origin, "deprecated") || context.Flag(schema, "deprecated"))),
            constant)
        {
            WriteOnly = view.Says(context, "writeOnly"),
        };
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

    /// <summary>The first description on the way; that of a named type stands at the type, and is not repeated at its uses.</summary>
    private DocText Doc(params MapNode[] nodes) => nodes.Select(n => DocParser.Parse(context, n)).FirstOrDefault(d => d != DocText.None) ?? DocText.None;

    private HashSet<string> Required(MapNode schema, MapNode properties)
    {
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (ScalarNode word in (schema["required"] as ListNode)?.Items.OfType<ScalarNode>() ?? [])
        {
            required.Add(word.Text);
            if (!properties.Has(word.Text))
            {
                context.Problems.Add(Descriptors.Noted, word.Extent, "The required member '" + word.Text + "'", "it is not among the properties; it is found among the unlisted members");
            }
        }

        return required;
    }
}
