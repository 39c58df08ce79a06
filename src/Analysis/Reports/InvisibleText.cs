using System.Globalization;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Characters that nobody sees, or that reorder what others see, by their code points.</summary>
internal static class InvisibleText
{
    /// <summary>The text in stretches that are visible and code points (<c>U+202E</c>) that are not.</summary>
    public static IEnumerable<(string Text, bool IsInvisible)> Split(string text)
    {
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            if (At(text, index) is { } codePoint)
            {
                if (index > start)
                {
                    yield return (text[start..index], false);
                }

                yield return (Name(codePoint), true);
                index += Length(codePoint) - 1;
                start = index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    /// <summary>The text with code points in brackets, for places that hold no markup.</summary>
    public static string Escaped(string text)
    {
        StringBuilder? escaped = null;
        for (int index = 0; index < text.Length; index++)
        {
            if (At(text, index) is { } codePoint && codePoint != '\n')
            {
                escaped ??= new StringBuilder(text, 0, index, text.Length + 16);
                escaped.Append('[').Append(Name(codePoint)).Append(']');
                index += Length(codePoint) - 1;
            }
            else
            {
                escaped?.Append(text[index]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>How many UTF-16 units it takes.</summary>
    public static int Length(int codePoint) => codePoint > char.MaxValue ? 2 : 1;

    /// <summary>The code point at a place if nobody sees it; null if it is seen, or is the second half of one that is.</summary>
    public static int? At(string text, int index)
    {
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            int pair = char.ConvertToUtf32(c, text[index + 1]);
            return CharUnicodeInfo.GetUnicodeCategory(pair) == UnicodeCategory.Format ? pair : null;
        }

        bool isSecondHalf = char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]);
        return !isSecondHalf && (char.IsControl(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
            ? c
            : null;
    }

    private static string Name(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
}
