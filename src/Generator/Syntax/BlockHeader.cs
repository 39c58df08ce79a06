using System.Text.RegularExpressions;

namespace KoreBT.Generator.Syntax;

/// <summary>The line above a block scalar: <c>key: |</c>. A class of its own, for the expression is made only for documents that ask.</summary>
internal static class BlockHeader
{
    // A header without an indentation digit; with one, spaces would be content.
    private static readonly Regex Header = new(@"(^|[:\-?])[ \t]+([!&]\S+[ \t]+)*[|>][+-]?[ \t]*([ \t]#.*)?$", RegexOptions.CultureInvariant);
    private static readonly char[] Indicators = ['|', '>'];

    public static bool Is(string text, int start, int end) => text.IndexOfAny(Indicators, start, end - start) >= 0 && Header.IsMatch(text.Substring(start, end - start));
}
