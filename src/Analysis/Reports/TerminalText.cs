using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KoreBT.Analysis;

/// <summary>Text that came from elsewhere made safe to print, and numbers in one form everywhere.</summary>
public static partial class TerminalText
{
    internal const string Undefined = "n/a";

    /// <summary>The blocks whose characters take two columns. Source: Unicode Standard Annex #11, East Asian Width, in whole blocks.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>
    /// The text with everything a terminal would act on, or that would hide or reorder other text, written as an escape: control characters, bidirectional
    /// and zero-width marks, halves of surrogate pairs, what is no character. XML may hold all that is left. So is what a build server would take for a command in its log
    /// (<c>::</c> at the beginning, <c>##[</c>, <c>##vso[</c>, <c>##teamcity[</c>).
    /// </summary>
    /// <param name="text">Any text, such as an utterance, the name of an intent or the message of a service.</param>
    public static string Safe(string text) => Commands().Replace(Visible(text), static command => Escape(command.Value[0]));

    /// <summary>How many columns a terminal gives to a text that is safe: none to a mark on the letter before, two to a Chinese, Japanese or Korean character.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : Wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2
        : 1);

    internal static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>What follows a share whose interval is known; nothing when it is not.</summary>
    internal static string Between(Interval? interval) => interval is { } known ? $" (95% Wilson interval {Number(known.Low)} to {Number(known.High)})" : "";

    internal static string Change(double? value) => value?.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) ?? Undefined;

    internal static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Visible(string text)
    {
        StringBuilder? safe = null;
        for (int index = 0; index < text.Length; index++)
        {
            if (InvisibleText.At(text, index) is { } codePoint)
            {
                safe ??= new StringBuilder(text, 0, index, text.Length + 16);
                int length = InvisibleText.Length(codePoint);
                safe.Append(codePoint switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Concat(text.Substring(index, length).Select(Escape)),
                });
                index += length - 1;
            }
            else
            {
                safe?.Append(text[index]);
            }
        }

        return safe?.ToString() ?? text;
    }

    private static string Escape(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    /// <summary>GitHub passes over spaces before its commands.</summary>
    [GeneratedRegex(@"(?<=^\s*):(?=:)|#(?=#(?:vso|teamcity)?\[)", RegexOptions.IgnoreCase)]
    private static partial Regex Commands();
}
