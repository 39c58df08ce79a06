using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// One of several schemas. <paramref name="Node"/> is what to parse; <paramref name="Target"/> is the flat schema that the document means,
/// which a mapping of a discriminator may mean as well; <paramref name="Reference"/> is the last word of the reference to it.
/// </summary>
internal sealed record Choice(Node Node, MapNode? Target, string? Reference)
{
    public static Choice Of(ParseContext context, Node node, SchemaView view)
    {
        string? reference = view.Name;
        if (node is MapNode map && map.Has("$ref"))
        {
            _ = context.References.Target(map, out reference);
        }

        return new Choice(node, view.Schema, reference);
    }
}
