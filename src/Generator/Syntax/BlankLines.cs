using System.Text;

namespace KoreBT.Generator.Syntax;

/// <summary>
/// Removes the spaces of the blank lines right after a block scalar header (<c>key: |</c>). YAML allows them; the parser refuses them
/// (its issues 523 and 535). Remembers what was cut, so that positions stay those of the original text.
/// </summary>
internal sealed class BlankLines
{
    private static readonly char[] Breaks = ['\n', '\r'];

    private readonly List<(int At, int Removed)> _cuts = [];

    public BlankLines(string text)
    {
        StringBuilder kept = new(text.Length);
        int copied = 0;
        (int Start, int End) above = (0, 0);
        bool? isHeader = false;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(Breaks, start);
            end = end < 0 ? text.Length : end;
            if (IsBlank(text, start, end) && (isHeader ??= BlockHeader.Is(text, above.Start, above.End)))
            {
                kept.Append(text, copied, start - copied);
                _cuts.Add((kept.Length, (_cuts.Count == 0 ? 0 : _cuts[^1].Removed) + end - start));
                copied = end;
            }
            else if (end > start)
            {
                // Asked only when a blank line follows: most documents have none, and none of those pays for the expression.
                (above, isHeader) = ((start, end), null);
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        Text = kept.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The text to parse.</summary>
    public string Text { get; }

    /// <summary>From an offset in <see cref="Text"/> to the offset in the original.</summary>
    public int Original(int offset)
    {
        int low = 0;
        int high = _cuts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _cuts[middle].At <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? offset : offset + _cuts[low - 1].Removed;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] != ' ')
            {
                return false;
            }
        }

        return end > start;
    }
}
