using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KoreBT.Analysis.Tests;

/// <summary>Pages as a browser would understand them.</summary>
internal static class HtmlPages
{
    public static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>The page without our own style and script, which are most of it and the same in all.</summary>
    public static string Light(string page) => page
        .Replace(HtmlAssets.Style, "", StringComparison.Ordinal)
        .Replace(HtmlAssets.NotebookStyle, "", StringComparison.Ordinal)
        .Replace(HtmlAssets.ListScript, "", StringComparison.Ordinal)
        .Replace(HtmlAssets.PageScript, "", StringComparison.Ordinal);

    /// <summary>Elements, their attributes' names and comments, with the depth of each; without the boxes around what cannot be seen and the breaks between lines of a cell.</summary>
    public static IEnumerable<string> Skeleton(INode node, int depth = 0)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IElement element)
            {
                if (IsBox(element) || element.LocalName == "br")
                {
                    continue;
                }

                yield return $"{depth} {element.LocalName} {string.Join(' ', element.Attributes.Select(static attribute => attribute.Name))}";
                foreach (string inner in Skeleton(element, depth + 1))
                {
                    yield return inner;
                }
            }
            else if (child.NodeType is not NodeType.Text and not NodeType.DocumentType)
            {
                yield return $"{depth} {child.NodeType}";
            }
        }
    }

    private static bool IsBox(IElement element) =>
        element is { LocalName: "span", ClassName: "cc", ChildElementCount: 0 } && element.TextContent.StartsWith("U+", StringComparison.Ordinal) && element.TextContent.Length == 6;
}
