using System.Text;

namespace KoreBT.Analysis;

/// <summary>A Markdown document that never grows beyond a limit: rows and sections that find no room are counted instead.</summary>
internal sealed class MarkdownPage(int limit)
{
    /// <summary>What the sentence at the end takes when something was left out.</summary>
    private const int Reserve = 120;

    /// <summary>What "and N more" takes.</summary>
    private const int MoreReserve = 40;

    private readonly StringBuilder _text = new();
    private bool _isCut;

    private int Free => limit - Reserve - _text.Length;

    /// <summary>A paragraph or another block, whole or not at all.</summary>
    public void Block(string markdown)
    {
        if (markdown.Length + 2 > Free)
        {
            _isCut = true;
            return;
        }

        _text.Append(markdown).Append("\n\n");
    }

    /// <summary>Lines of a list; nothing without lines.</summary>
    public void List(string title, IEnumerable<string> lines) => Rows($"### {title}\n\n", lines.Select(static line => $"- {line}\n"), "\n");

    /// <summary>A table; nothing without rows.</summary>
    /// <param name="title">Its title, without text from files.</param>
    /// <param name="columns">The header; a column of numbers begins with a colon.</param>
    /// <param name="rows">The rows, each with safe cells.</param>
    /// <param name="folded">Whether it is shown only when somebody unfolds it.</param>
    public void Table(string title, string[] columns, IEnumerable<string[]> rows, bool folded = false)
    {
        string head = folded ? $"<details>\n<summary>{title}</summary>\n\n" : $"### {title}\n\n";
        string names = Row(columns.Select(static column => column.TrimStart(':')));
        string rule = Row(columns.Select(static column => column.StartsWith(':') ? "---:" : "---"));
        Rows(head + names + rule, rows.Select(Row), folded ? "\n</details>\n\n" : "\n");
    }

    public void Write(TextWriter writer)
    {
        string end = _isCut ? "\n\nSome of the report was left out, because a page may not be longer.\n" : "\n";
        writer.Write(_text.ToString().TrimEnd('\n') + end);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private void Rows(string head, IEnumerable<string> rows, string end)
    {
        int free = Free - head.Length - end.Length - MoreReserve;
        StringBuilder body = new();
        (int shown, int more) = (0, 0);
        foreach (string row in rows)
        {
            if (row.Length <= free - body.Length)
            {
                body.Append(row);
                shown++;
            }
            else
            {
                more++;
            }
        }

        if (shown > 0)
        {
            _text.Append(head).Append(body).Append(more > 0 ? $"\nand {TerminalText.Count(more)} more\n" : "").Append(end);
        }

        _isCut |= more > 0;
    }
}
