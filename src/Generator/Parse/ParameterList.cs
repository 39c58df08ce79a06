using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The parameters of an operation and of its path item in one list.</summary>
internal static class ParameterList
{
    /// <summary>The operation's own parameters replace those of the path item with the same name and place.</summary>
    public static IEnumerable<(MapNode Node, string? Component)> Of(ParseContext context, MapNode pathItem, MapNode operation)
    {
        List<(string Key, MapNode Node, string? Component)> merged = Listed(context, pathItem);
        Dictionary<string, int> places = merged.Select((m, i) => (m.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        foreach ((string Key, MapNode Node, string? Component) own in Listed(context, operation))
        {
            int index = places.TryGetValue(own.Key, out int place) ? place : -1;
            if (index < 0)
            {
                merged.Add(own);
            }
            else
            {
                merged[index] = own;
            }
        }

        return merged.Select(m => (m.Node, m.Component));
    }

    private static List<(string Key, MapNode Node, string? Component)> Listed(ParseContext context, MapNode owner)
    {
        List<(string Key, MapNode Node, string? Component)> listed = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (Node item in context.List(owner, "parameters")?.Items ?? [])
        {
            context.Budget.Make(1, item.Extent);
            if (context.Object(item, "a parameter", out string? component) is not { } node)
            {
                continue;
            }

            string key = context.Text(node, "in") + " " + context.Text(node, "name");
            if (!known.Add(key))
            {
                context.Problems.Add(Descriptors.Ignored, item.Extent, "The parameter '" + context.Text(node, "name") + "'", "the list has one of the same name and place already");
                continue;
            }

            listed.Add((key, node, component));
        }

        return listed;
    }
}
