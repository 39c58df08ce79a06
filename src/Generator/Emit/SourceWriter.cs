using System.Text;

namespace KoreBT.Generator.Emit;

/// <summary>Indented lines that end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A line of code; an empty one carries no spaces.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>A line, an opening brace, and deeper lines until <see cref="Close"/>.</summary>
    public SourceWriter Open(string line) => Line(line).Open();

    /// <summary>An opening brace, and deeper lines until <see cref="Close"/>.</summary>
    public SourceWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close(string suffix = "")
    {
        _depth--;
        return Line("}" + suffix);
    }

    /// <summary>Lines that continue a statement.</summary>
    public SourceWriter Indented(params string[] lines)
    {
        _depth++;
        foreach (string line in lines)
        {
            Line(line);
        }

        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
