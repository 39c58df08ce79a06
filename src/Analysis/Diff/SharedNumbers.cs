namespace KoreBT.Analysis;

/// <summary>Numbers that mean the same in both runs of a comparison, so that it compares no names.</summary>
internal sealed class SharedNumbers
{
    private readonly Dictionary<IntentSet, int> _cells = [];
    private readonly Dictionary<Intent, int> _intents = [];

    public int Of(IntentSet cell) => Number(_cells, cell);

    public int Of(Intent intent) => Number(_intents, intent);

    /// <summary>The place of each intent, by its number, in the order of names.</summary>
    public int[] Ranks()
    {
        int[] ranks = new int[_intents.Count];
        foreach ((KeyValuePair<Intent, int> intent, int rank) in _intents.OrderBy(static entry => entry.Key, Intent.ByName).Select(static (entry, rank) => (entry, rank)))
        {
            ranks[intent.Value] = rank;
        }

        return ranks;
    }

    private static int Number<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out int number))
        {
            numbers.Add(value, number = numbers.Count);
        }

        return number;
    }
}
