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

        return string.Join(' ', NormalText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
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
}
