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
            if (IsInvisible(text, index))
            {
                if (index > start)
                {
                    yield return (text[start..index], false);
                }

                yield return (CodePoint(text[index]), true);
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
            if (IsInvisible(text, index) && text[index] != '\n')
            {
                escaped ??= new StringBuilder(text, 0, index, text.Length + 16);
                escaped.Append('[').Append(CodePoint(text[index])).Append(']');
            }
            else
            {
                escaped?.Append(text[index]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    private static string CodePoint(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static bool IsInvisible(string text, int index)
    {
        char c = text[index];
        return char.IsControl(c)
            || (char.IsSurrogate(c) ? !IsPaired(text, index) : char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
