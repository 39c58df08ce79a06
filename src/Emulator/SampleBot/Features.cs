namespace KoreBT.Emulator.SampleBot;

/// <summary>What the classifier sees of a text: its words, pairs of neighbours, and groups of four letters, which survive a typing error.</summary>
internal static class Features
{
    private const double Word = 1.0;
    private const double Pair = 0.7;
    private const double Group = 0.35;
    private const int GroupLength = 4;

    /// <summary>The distinct features with their worth, in ordinal order: sums taken over them come out the same everywhere.</summary>
    public static SortedDictionary<string, double> Of(string text)
    {
        SortedDictionary<string, double> features = new(StringComparer.Ordinal);
        IReadOnlyList<string> words = Words.Of(text);
        for (int i = 0; i < words.Count; i++)
        {
            features[" " + words[i]] = Word;
            if (i > 0)
            {
                features[words[i - 1] + " " + words[i]] = Pair;
            }

            string padded = "_" + words[i] + "_";
            for (int start = 0; start + GroupLength <= padded.Length; start++)
            {
                features[padded.Substring(start, GroupLength)] = Group;
            }
        }

        return features;
    }
}
