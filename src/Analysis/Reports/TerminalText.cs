using System.Globalization;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Text that came from elsewhere made safe to print, and numbers in one form everywhere.</summary>
public static class TerminalText
{
    internal const string Undefined = "n/a";

    /// <summary>
    /// The text with everything a terminal would act on, or that would hide or reorder other text, written as an escape: control characters, bidirectional
    /// and zero-width marks, halves of surrogate pairs.
    /// </summary>
    /// <param name="text">Any text, such as an utterance, the name of an intent or the message of a service.</param>
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

    internal static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    internal static string Change(double? value) => value?.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    internal static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
