using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The member that names the case: its wire name, the listed words, and the schema for all other words.</summary>
internal sealed record Discriminator(string Tag, IReadOnlyList<(string Word, Choice Choice)> Mapping, Choice? Default)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "propertyName", "mapping", "defaultMapping" };

    /// <summary>The discriminator of a schema; null when it has none that can be used.</summary>
    public static Discriminator? Read(ParseContext context, MapNode schema)
    {
        if (context.Map(schema, "discriminator") is not { } node || context.Text(node, "propertyName") is not { Length: > 0 } tag)
        {
            return null;
        }

        Vocabulary.Check(context.Problems, node, Known, "a discriminator");
        List<(string, Choice)> mapping = [];
        foreach (Member member in context.Map(node, "mapping")?.Members ?? [])
        {
            if (Target(context, member.Value) is { } choice)
            {
                mapping.Add((member.Name, choice));
            }
        }

        return new Discriminator(tag, mapping, node["defaultMapping"] is { } rest ? Target(context, rest) : null);
    }

    /// <summary>A value of a mapping is a reference or the bare name of a component.</summary>
    private static Choice? Target(ParseContext context, Node value)
    {
        if (value is not ScalarNode { IsNull: false } scalar)
        {
            context.Problems.Add(Descriptors.WrongKind, value.Extent, "mapping", "text such as '#/components/schemas/Name'", value.Kind);
            return null;
        }

        bool isName = scalar.Text.All(c => c is not ('/' or '#')) && context.Root["components"] is MapNode components && components["schemas"] is MapNode schemas && schemas.Has(scalar.Text);
        ScalarNode pointer = isName ? SyntheticSchema.Text(scalar, "#/components/schemas/" + scalar.Text.Replace("~", "~0")) : scalar;
        MapNode reference = SyntheticSchema.Of(scalar, ("$ref", pointer));
        return context.Views.Of(reference) is { } view ? Choice.Of(context, reference, view) : null;
    }
}
