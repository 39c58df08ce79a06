using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// The units of two runs in the form in which they can be counted ten thousand times: labels are numbers, and equal units are one group. Labels are numbered and groups sorted by name, so
/// that the order of the units makes no difference.
/// </summary>
internal sealed class PairedUnits
{
    private readonly Dictionary<Intent, int> _numbers;

    private PairedUnits(Intent[] labels, ImmutableArray<Intent> averaged, Dictionary<PairedAnswer, int> counts)
    {
        _numbers = Enumerable.Range(0, labels.Length).ToDictionary(number => labels[number]);
        Averaged = [.. averaged.Select(label => _numbers[label])];
        Groups = [.. counts
            .Select(group => new PairedGroup(_numbers[group.Key.Expected], _numbers[group.Key.Baseline], _numbers[group.Key.Candidate], group.Value))
            .OrderBy(static group => group.Expected).ThenBy(static group => group.Baseline).ThenBy(static group => group.Candidate)];
        Count = counts.Values.Sum();
    }

    /// <summary>How many labels there are.</summary>
    public int Labels => _numbers.Count;

    /// <summary>The labels that averages are taken over.</summary>
    public int[] Averaged { get; }

    /// <summary>The groups, in an order of their own.</summary>
    public PairedGroup[] Groups { get; }

    /// <summary>How many units there are.</summary>
    public int Count { get; }

    public static PairedUnits Of(IEnumerable<PairedAnswer> units, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(units);
        Dictionary<PairedAnswer, int> counts = units.GroupBy(static unit => unit).ToDictionary(static copies => copies.Key, static copies => copies.Count());
        ImmutableArray<Intent> averaged = labels.Of(Answers(counts.Keys));
        Intent[] all = [.. counts.Keys.SelectMany(static unit => (Intent[])[unit.Expected, unit.Baseline, unit.Candidate]).Union(averaged).Order(Intent.ByName)];
        return new PairedUnits(all, averaged, counts);
    }

    /// <summary>The number of a label; null when it is neither averaged nor occurs.</summary>
    public int? NumberOf(Intent label) => _numbers.TryGetValue(label, out int number) ? number : null;

    /// <summary>Which labels occur in either run, in the form that sets of labels know: a set means the same for both sides of a comparison.</summary>
    private static ConfusionMatrix Answers(IEnumerable<PairedAnswer> units) => new(units
        .SelectMany(static unit => (IntentPair[])[new(unit.Expected, unit.Baseline), new(unit.Expected, unit.Candidate)])
        .Distinct()
        .ToDictionary(static pair => pair, static _ => 1L));
}
