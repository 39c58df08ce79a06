using System.Text;

namespace KoreBT.Generator.Syntax;

/// <summary>Text that can be written as UTF-8: a surrogate without its partner becomes U+FFFD, as a decoder would have made it.</summary>
internal static class WellFormed
{
    public static string Text(string text)
    {
        StringBuilder? mended = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            mended ??= new StringBuilder(text);
            mended[i] = '\uFFFD';
        }

        return mended?.ToString() ?? text;
    }
}
