namespace KoreBT.Emulator.SampleBot;

/// <summary>Cuts text into lower-case words; apostrophes join, everything else that is no letter or digit parts.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        Span<char> word = stackalloc char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\'' or '’') && length > 0)
            {
                words.Add(new string(word[..length]));
                length = 0;
            }
        }

        if (length > 0)
        {
            words.Add(new string(word[..length]));
        }

        return words;
    }
}
