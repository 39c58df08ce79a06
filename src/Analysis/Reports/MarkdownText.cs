using System.Globalization;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Text from files made safe for Markdown as GitHub, GitLab and Azure render it: it stays text, whatever it says.</summary>
internal static class MarkdownText
{
    private const string Harmless = " ,?';%()/";

    /// <summary>The text in a monospaced font. Not a code span: bars and backticks end those.</summary>
    public static string Code(string text) => $"<code>{Plain(text)}</code>";

    /// <summary>The answer or expectation of an assertion.</summary>
    public static string Label(IntentSet? intents) => intents is null ? "" : intents.IsNone ? "(no intent)" : Code(intents.ToString());

    /// <inheritdoc cref="Label(IntentSet?)"/>
    public static string Label(Intent intent) => intent.IsNone ? "(no intent)" : Code(intent.Name);

    /// <summary>
    /// Punctuation becomes references to characters, which no parser of Markdown takes for structure. What a platform looks for in the finished text (<c>@name</c>, <c>#1</c>, addresses)
    /// is parted by a space without width.
    /// </summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length * 2);
        foreach (char c in TerminalText.Safe(text))
        {
            if (c >= 128 || char.IsAsciiLetterOrDigit(c) || Harmless.Contains(c, StringComparison.Ordinal))
            {
                plain.Append(c);
            }
            else
            {
                plain.Append(CultureInfo.InvariantCulture, $"&#{(int)c};").Append(c is '@' or '#' or ':' ? "&#8203;" : "");
            }
        }

        return plain.ToString();
    }
}
