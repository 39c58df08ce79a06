using System.Text;

namespace KoreBT.Analysis;

/// <summary>Unicode normalisation that no text can break.</summary>
internal static class NormalText
{
    /// <summary>The text in NFC; as it is where the runtime refuses it: half a surrogate pair and U+FFFE.</summary>
    public static string Of(string text) => Ascii.IsValid(text) || !CanNormalise(text) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>The text in NFD, where case is a matter of single letters: composed, a capital and its small letter may have different lengths (U+0130 and i with a dot).</summary>
    public static string DecomposedOf(string text) => Ascii.IsValid(text) || !CanNormalise(text) ? text : text.Normalize(NormalizationForm.FormD);

    private static bool CanNormalise(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]) || text[index] == '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
