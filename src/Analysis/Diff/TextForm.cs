using System.Text;

namespace KoreBT.Analysis;

/// <summary>
/// The form in which two spellings of one text are equal: Unicode NFC, trimmed, white space collapsed, invariant upper case. Punctuation and accents stay,
/// because they can change a bot's answer.
/// </summary>
internal static class TextForm
{
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text.ToUpperInvariant();
        }

        string composed = CanNormalise(text) ? text.Normalize(NormalizationForm.FormC) : text;
        return string.Join(' ', composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    /// <summary>ASCII without outer or double spaces, as almost every utterance is: only its case is to be folded.</summary>
    private static bool IsPlain(string text)
    {
        char before = ' ';
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && before == ' '))
            {
                return false;
            }

            before = c;
        }

        return before != ' ';
    }

    /// <summary>The runtime refuses half a surrogate pair and U+FFFE; such text is compared as it is.</summary>
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
