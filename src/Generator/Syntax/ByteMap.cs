namespace KoreBT.Generator.Syntax;

/// <summary>From offsets in the UTF-8 bytes to offsets in the text; cheap as long as they mostly grow.</summary>
internal sealed class ByteMap(string text)
{
    private int _bytes;
    private int _chars;

    public int Offset(int bytes)
    {
        if (bytes < _bytes)
        {
            (_bytes, _chars) = (0, 0);
        }

        while (_bytes < bytes && _chars < text.Length)
        {
            char c = text[_chars];
            bool pair = char.IsHighSurrogate(c) && _chars + 1 < text.Length && char.IsLowSurrogate(text[_chars + 1]);
            _bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
            _chars += pair ? 2 : 1;
        }

        return _chars;
    }
}
