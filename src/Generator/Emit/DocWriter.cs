using System.Text;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>
/// Text of a document as XML documentation. Five characters end a comment line of C#, and everything behind them would be code: none
/// of them ever reaches the output.
/// </summary>
internal static class DocWriter
{
    private const int Width = 130;

    /// <summary>Summary and remarks; where the document says nothing, <paramref name="contract"/> does.</summary>
    public static void Write(SourceWriter writer, DocText doc, string contract, string extra = "")
    {
        Element(writer, "summary", doc.Summary.Length > 0 ? Prose(doc.Summary) : [contract]);
        List<string> remarks = [.. Prose(doc.Remarks), .. extra.Length > 0 ? new[] { extra } : []];
        if (remarks.Count > 0)
        {
            Element(writer, "remarks", remarks);
        }
    }

    /// <summary>Prose runs on in one paragraph, as tools show it; code keeps its lines.</summary>
    public static void Parameter(SourceWriter writer, string name, DocText doc, string contract)
    {
        List<string> paragraphs = [];
        foreach (string paragraph in Prose((doc.Summary + "\n" + doc.Remarks).Trim()))
        {
            if (paragraphs.Count > 0 && !IsCode(paragraph) && !IsCode(paragraphs[^1]))
            {
                paragraphs[^1] += " " + paragraph;
            }
            else
            {
                paragraphs.Add(paragraph);
            }
        }

        Element(writer, "param name=\"" + name + "\"", paragraphs.Count > 0 ? paragraphs : [contract]);
    }

    /// <summary>An element around paragraphs that are XML already.</summary>
    public static void Element(SourceWriter writer, string tag, IReadOnlyList<string> paragraphs)
    {
        string end = "</" + tag.Split(' ')[0] + ">";
        if (paragraphs.Count == 1 && paragraphs[0].Length <= Width && !paragraphs[0].Contains('\n'))
        {
            writer.Line("/// <" + tag + ">" + paragraphs[0] + end);
            return;
        }

        writer.Line("/// <" + tag + ">");
        foreach (string paragraph in paragraphs)
        {
            bool isCode = IsCode(paragraph);
            string text = paragraphs.Count == 1 || isCode ? paragraph : "<para>" + paragraph + "</para>";

            // Split whatever it is: an end of a line that got here unnoticed would make code of the rest.
            foreach (string line in text.Split('\n').SelectMany(l => isCode ? [l] : Wrap(l)))
            {
                writer.Line(("/// " + line).TrimEnd());
            }
        }

        writer.Line("/// " + end);
    }

    /// <summary>Text that is to stand inside an element.</summary>
    public static string Escape(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            safe.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => " ",
                < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    /// <summary>Markdown to paragraphs of XML: blank lines and list items begin one, fences become code, backticks become <c>c</c>.</summary>
    private static List<string> Prose(string markdown)
    {
        List<string> paragraphs = [];
        StringBuilder current = new();
        StringBuilder? code = null;
        void End()
        {
            if (current.Length > 0)
            {
                paragraphs.Add(Inline(current.ToString()));
                current.Clear();
            }
        }

        foreach (string line in markdown.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal))
            {
                End();
                if (code is not null)
                {
                    paragraphs.Add("<code>" + code + "\n</code>");
                }

                code = code is null ? new StringBuilder() : null;
                continue;
            }

            if (code is not null)
            {
                code.Append('\n').Append(Escape(line.TrimEnd()));
                continue;
            }

            if (trimmed.Length == 0 || trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("* ", StringComparison.Ordinal) || trimmed[0] is '#' or '|')
            {
                End();
            }

            if (trimmed.Length > 0)
            {
                current.Append(current.Length > 0 ? " " : "").Append(trimmed);
            }
        }

        End();
        if (code is { Length: > 0 })
        {
            paragraphs.Add("<code>" + code + "\n</code>");
        }

        return paragraphs;
    }

    private static string Inline(string text)
    {
        string[] parts = text.Split('`');
        if (parts.Length % 2 == 0)
        {
            return Escape(text);
        }

        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? Escape(part) : part.Length == 0 ? "`" : "<c>" + Escape(part) + "</c>"));
    }

    private static bool IsCode(string paragraph) => paragraph.StartsWith("<code>", StringComparison.Ordinal);

    /// <summary>A tag is one word, whatever spaces it has inside.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        bool inTag = false;
        for (int i = 0; i < text.Length; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (text[i] == ' ' && !inTag)
            {
                if (i > start)
                {
                    yield return text.Substring(start, i - start);
                }

                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text.Substring(start);
        }
    }

    private static IEnumerable<string> Wrap(string text)
    {
        StringBuilder line = new();
        foreach (string word in Words(text))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
