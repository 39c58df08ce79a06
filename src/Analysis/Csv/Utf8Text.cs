using System.Text;

namespace KoreBT.Analysis;

/// <summary>Questions about text that has not become a string.</summary>
internal static class Utf8Text
{
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        // Most cells end the question with their first byte.
        if (text.IsEmpty || text[0] is > (byte)' ' and < 0x80)
        {
            return text.IsEmpty;
        }

        ReadOnlySpan<byte> rest = text.TrimStart(" \t\r\n\f\v"u8);
        return rest.IsEmpty || (!Ascii.IsValid(rest[0]) && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(rest)));
    }
}
