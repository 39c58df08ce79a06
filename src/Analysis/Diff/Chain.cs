namespace KoreBT.Analysis;

/// <summary>Numbers that are linked in an array: each holds the next one plus 1, the last 0.</summary>
internal static class Chain
{
    /// <returns>The numbers, the smallest first.</returns>
    public static int[] Of(int link, int[] next)
    {
        List<int> numbers = [];
        for (; link != 0; link = next[link - 1])
        {
            numbers.Add(link - 1);
        }

        numbers.Sort();
        return [.. numbers];
    }
}
