using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KoreBT.Analysis;

/// <summary>
/// How often each intent was expected and which one was predicted instead, "no intent" being a label like any other. Sparse: cells that are
/// 0 take no room.
/// </summary>
public sealed partial class ConfusionMatrix
{
    private readonly Dictionary<IntentPair, long> _cells;
    private readonly Dictionary<Intent, long> _expected = [];
    private readonly Dictionary<Intent, long> _predicted = [];

    /// <summary>Sorted for those who ask: large matrices have many cells that nobody looks at.</summary>
    private readonly Lazy<ImmutableArray<Confusion>> _confusions;

    /// <param name="cells">The cells that are not 0; they are kept, and must not change any more.</param>
    internal ConfusionMatrix(Dictionary<IntentPair, long> cells)
    {
        _cells = cells;
        foreach ((IntentPair pair, long count) in _cells)
        {
            Total += count;
            Right += pair.IsRight ? count : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(_expected, pair.Expected, out _) += count;
            CollectionsMarshal.GetValueRefOrAddDefault(_predicted, pair.Predicted, out _) += count;
        }

        Labels = [.. _expected.Keys.Union(_predicted.Keys).Order(Intent.ByName)];
        _confusions = new(() => [.. _cells.Where(static cell => !cell.Key.IsRight)
            .OrderByDescending(static cell => cell.Value).ThenBy(static cell => cell.Key.Expected, Intent.ByName).ThenBy(static cell => cell.Key.Predicted, Intent.ByName)
            .Select(static cell => new Confusion(cell.Key.Expected, cell.Key.Predicted, cell.Value))]);
    }

    /// <summary>Every intent that was expected or predicted, by name; "no intent" first if it occurs.</summary>
    public ImmutableArray<Intent> Labels { get; }

    /// <summary>The cells off the diagonal, the largest first, then by expected and predicted name.</summary>
    public ImmutableArray<Confusion> Confusions => _confusions.Value;

    /// <summary>The number of assertions counted.</summary>
    public long Total { get; }

    /// <summary>The sum of the diagonal: the number of right answers.</summary>
    public long Right { get; }

    /// <summary>The cells that are not 0, in no order.</summary>
    internal IEnumerable<IntentPair> Cells => _cells.Keys;

    /// <summary>How often <paramref name="expected"/> was expected and <paramref name="predicted"/> predicted.</summary>
    /// <param name="expected">The label.</param>
    /// <param name="predicted">The bot's answer.</param>
    public long this[Intent expected, Intent predicted] => _cells.GetValueOrDefault(new IntentPair(expected, predicted));

    /// <summary>How often an intent was expected.</summary>
    public long Support(Intent intent) => _expected.GetValueOrDefault(intent);

    /// <summary>How often an intent was predicted.</summary>
    public long Predictions(Intent intent) => _predicted.GetValueOrDefault(intent);
}
