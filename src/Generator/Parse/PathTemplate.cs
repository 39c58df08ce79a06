using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>
/// A path of the document to its literal pieces and its parameters. Some documents tell operations on one address apart by a query or
/// a fragment in the key: the query is sent, the fragment is not, since no request carries one.
/// </summary>
internal static class PathTemplate
{
    // What may stand in a segment, or in a query, without being escaped.
    private const string OfPath = ":@$,=+!*'();&~";
    private const string OfQuery = ":@$,=+!*'();&~/?[]";

    public static EquatableArray<PathPart> Parse(string path, out bool isUnclosed)
    {
        List<PathPart> parts = [];
        bool isQuery = false;
        isUnclosed = false;
        for (int at = 0; at < path.Length;)
        {
            int open = path.IndexOf('{', at);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            isUnclosed = open >= 0 && close < 0;
            int end = close < 0 ? path.Length : open;
            int fragment = path.IndexOf('#', at, end - at);
            if ((fragment < 0 ? end : fragment) is var stop && stop > at)
            {
                parts.Add(new PathPart(Literal(path.Substring(at, stop - at), ref isQuery), IsParameter: false));
            }

            if (close < 0 || fragment >= 0)
            {
                break;
            }

            string name = path.Substring(open + 1, close - open - 1);
            parts.Add(new PathPart(Name(name), IsParameter: true, name != Name(name)));
            at = close + 1;
        }

        return parts.ToEquatableArray();
    }

    /// <summary>The name of a parameter without the mark that lets it span several segments, as in <c>{path+}</c> and <c>{*path}</c>.</summary>
    public static string Name(string name) => name.Trim('*', '+') is { Length: > 0 } plain ? plain : name;

    /// <summary>Literal text as it stands in a URL; what may not stand there is escaped.</summary>
    private static string Literal(string text, ref bool isQuery)
    {
        int mark = isQuery ? 0 : text.IndexOf('?');
        if (mark < 0)
        {
            return Path(text);
        }

        isQuery = true;
        return Path(text.Substring(0, mark)) + string.Join("%", text.Substring(mark).Split('%').Select(t => Escape(t, OfQuery)));
    }

    private static string Path(string text) => string.Join("/", text.Split('/').Select(s => Escape(Uri.UnescapeDataString(s), OfPath)));

    private static string Escape(string text, string kept) =>
        kept.Aggregate(Uri.EscapeDataString(text), (escaped, c) => escaped.Replace(Uri.HexEscape(c), c.ToString()));
}
