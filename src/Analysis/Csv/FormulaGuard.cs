using System.Globalization;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Puts an apostrophe before whatever a spreadsheet would take for the beginning of a formula. Sources: OWASP ASVS 1.2.10, CWE-1236.</summary>
internal static class FormulaGuard
{
    /// <summary>Among them the full-width forms, which Asian versions take for the plain ones.</summary>
    private const string Beginnings = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>A program that is set to another separator makes a cell of what follows it.</summary>
    private const string Separators = ",;|\t\r\n";

    public static string Guard(string text)
    {
        StringBuilder guarded = new(text.Length + 1);
        bool isStart = true;
        foreach (char c in text)
        {
            if (isStart && Beginnings.Contains(c, StringComparison.Ordinal))
            {
                guarded.Append('\'');
            }

            guarded.Append(c);
            isStart = Separators.Contains(c, StringComparison.Ordinal) || (isStart && IsPassedOver(c));
        }

        return guarded.ToString();
    }

    /// <summary>What may stand before a formula without being seen.</summary>
    private static bool IsPassedOver(char c) => c == '"' || char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
