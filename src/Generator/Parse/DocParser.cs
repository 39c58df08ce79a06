using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Summary and description of a construct to documentation.</summary>
internal static class DocParser
{
    public static DocText Parse(ParseContext context, MapNode node)
    {
        string summary = Trim(context.Text(node, "summary"));
        string description = Trim(context.Text(node, "description"));
        DocText doc = summary.Length > 0 ? new DocText(summary, summary == description ? "" : description) : Split(description);
        return node["default"] is ScalarNode { IsNull: false } value ? doc with { Remarks = Trim(doc.Remarks + "\n\nDefault: `" + value.Text + "`.") } : doc;
    }

    /// <summary>The first sentence, and what follows it.</summary>
    public static DocText Split(string description)
    {
        for (int i = 0; i + 1 < description.Length; i++)
        {
            bool paragraph = description[i] == '\n' && description[i + 1] == '\n';
            if (paragraph || (description[i] is '.' or '!' or '?' && char.IsWhiteSpace(description[i + 1]) && BeginsSentence(description, i + 1)))
            {
                return new DocText(Trim(description.Substring(0, i + 1)), Trim(description.Substring(i + 1)));
            }
        }

        return new DocText(description, "");
    }

    private static bool BeginsSentence(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from < text.Length && !char.IsLower(text[from]);
    }

    private static string Trim(string? text) => (text ?? "").Replace("\r\n", "\n").Replace('\r', '\n').Trim();
}
