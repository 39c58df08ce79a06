namespace KoreBT.Analysis;

/// <summary>Numbers of cells that mean the same in both runs of a comparison, so that it compares no names.</summary>
internal sealed class SharedNumbers
{
    private readonly Dictionary<IntentSet, int> _cells = [];

    public int Of(IntentSet cell)
    {
        if (!_cells.TryGetValue(cell, out int number))
        {
            _cells.Add(cell, number = _cells.Count);
        }

        return number;
    }
}
