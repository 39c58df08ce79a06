using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>A path of the document to its literal pieces and its parameters. A query or fragment in the key is no part of a path.</summary>
internal static class PathTemplate
{
    public static EquatableArray<PathPart> Parse(string path)
    {
        List<PathPart> parts = [];
        for (int at = 0; at < path.Length;)
        {
            int open = path.IndexOf('{', at);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new PathPart(Literal(path.Substring(at)), IsParameter: false));
                break;
            }

            if (open > at)
            {
                parts.Add(new PathPart(Literal(path.Substring(at, open - at)), IsParameter: false));
            }

            parts.Add(new PathPart(path.Substring(open + 1, close - open - 1), IsParameter: true));
            at = close + 1;
        }

        return parts.ToEquatableArray();
    }

    /// <summary>Literal text as it stands in a URL; what may not stand there is escaped.</summary>
    private static string Literal(string text) => string.Join("/", text.Split('/').Select(Segment));

    private static string Segment(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text))
        .Replace("%3A", ":").Replace("%40", "@").Replace("%24", "$").Replace("%2C", ",").Replace("%3D", "=").Replace("%2B", "+");
}
