using System.Globalization;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Text from a file made safe and plain for a terminal, and numbers in one form everywhere.</summary>
internal static class Terminal
{
    public const string Undefined = "n/a";

    /// <summary>
    /// The text with everything a terminal would act on, or that would hide or reorder other text, written as an escape: control characters, bidirectional
    /// and zero-width marks, halves of surrogate pairs.
    /// </summary>
    public static string Safe(string text)
    {
        if (!text.Any(NeedsEscape))
        {
            return text;
        }

        StringBuilder safe = new(text.Length + 16);
        for (int index = 0; index < text.Length; index++)
        {
            char c = text[index];
            if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                safe.Append(c).Append(text[++index]);
            }
            else
            {
                safe.Append(c switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when NeedsEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                    _ => c.ToString(),
                });
            }
        }

        return safe.ToString();
    }

    public static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    public static string Change(double? value) => value?.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
