namespace KoreBT.Generator.Syntax;

/// <summary>
/// Offsets to lines and columns. Only <c>\n</c>, <c>\r\n</c> and <c>\r</c> end a line, as in editors; the compiler's own table also
/// breaks at U+0085, U+2028 and U+2029 and would point elsewhere.
/// </summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public LineMap(string text)
    {
        _length = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Zero-based line and column; an offset outside the text is moved to its nearest end.</summary>
    public (int Line, int Column) At(int offset)
    {
        int inside = Math.Max(0, Math.Min(offset, _length));
        int found = _starts.BinarySearch(inside);
        int line = found >= 0 ? found : ~found - 1;
        return (line, inside - _starts[line]);
    }

    /// <summary>Where a zero-based line begins.</summary>
    public int StartOf(int line) => _starts[Math.Max(0, Math.Min(line, _starts.Count - 1))];
}
