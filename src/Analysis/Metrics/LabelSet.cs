using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// Which intents an average is taken over. It matters: an intent that was predicted once and never expected has an F1 of 0 and pulls the macro average down.
/// "No intent" is left out unless <see cref="WithNone"/> asks for it.
/// </summary>
public sealed class LabelSet
{
    private readonly Func<ConfusionMatrix, IEnumerable<Intent>> _labels;
    private readonly bool _withNone;

    private LabelSet(string name, bool withNone, Func<ConfusionMatrix, IEnumerable<Intent>> labels)
    {
        Name = name;
        _withNone = withNone;
        _labels = labels;
    }

    /// <summary>Every intent that was expected or predicted: what scikit-learn averages over when nobody says otherwise.</summary>
    public static LabelSet Observed { get; } = new("observed", withNone: false, matrix => matrix.Labels);

    /// <summary>Every intent that was expected at least once.</summary>
    public static LabelSet Expected { get; } = new("expected", withNone: false, ExpectedIn);

    /// <summary>The name reports print: <c>observed</c>, <c>expected</c>, <c>expected in either run</c> or <c>explicit</c>, with <c>+none</c> where "no intent" counts as a label.</summary>
    public string Name { get; }

    /// <summary>Exactly these intents, whether they occur or not; both runs of a comparison need the same ones.</summary>
    /// <param name="intents">The intents.</param>
    public static LabelSet Explicit(IEnumerable<Intent> intents)
    {
        Intent[] labels = [.. intents.Distinct()];
        return new LabelSet("explicit", withNone: false, _ => labels);
    }

    /// <summary>The same set with "no intent" as one more label, if the set contains it.</summary>
    public LabelSet WithNone() => new(Name + "+none", withNone: true, _labels);

    internal static LabelSet ExpectedInEither(ConfusionMatrix one, ConfusionMatrix other)
    {
        Intent[] labels = [.. ExpectedIn(one).Union(ExpectedIn(other))];
        return new LabelSet("expected in either run", withNone: false, _ => labels);
    }

    internal ImmutableArray<Intent> Of(ConfusionMatrix matrix) => [.. _labels(matrix).Where(intent => _withNone || !intent.IsNone).Order(Intent.ByName)];

    private static IEnumerable<Intent> ExpectedIn(ConfusionMatrix matrix) => matrix.Labels.Where(intent => matrix.Support(intent) > 0);
}
