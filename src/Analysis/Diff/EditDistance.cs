namespace KoreBT.Analysis;

/// <summary>
/// How many edits lie between two texts: insert, delete or replace a character, or swap two neighbours (optimal string alignment, a restricted Damerau-Levenshtein distance). Source: Damerau, "A
/// technique for computer detection and correction of spelling errors", Communications of the ACM 7 (1964).
/// </summary>
internal static class EditDistance
{
    /// <returns>From 0 to 1: 1 less the distance over the length of the longer text.</returns>
    public static double Similarity(string left, string right)
    {
        int longest = Math.Max(left.Length, right.Length);
        return longest == 0 ? 1 : 1 - ((double)Of(left, right) / longest);
    }

    public static int Of(string left, string right)
    {
        int[] twoAgo = new int[right.Length + 1];
        int[] before = [.. Enumerable.Range(0, right.Length + 1)];
        int[] now = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                now[j] = Math.Min(replace, Math.Min(before[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    now[j] = Math.Min(now[j], twoAgo[j - 2] + 1);
                }
            }

            (twoAgo, before, now) = (before, now, twoAgo);
        }

        return before[right.Length];
    }
}
