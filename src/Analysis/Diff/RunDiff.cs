using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>What changed from a baseline to a candidate, assertion by assertion. Counts and tests are there at once; everything else is made when it is first asked for.</summary>
public sealed partial class RunDiff
{
    private readonly DiffItems _items;
    private readonly Lazy<ImmutableArray<DiffItem>> _all;
    private readonly Lazy<(RunAnalysis Baseline, RunAnalysis Candidate)> _runs;
    private readonly Lazy<ImmutableArray<IntentChange>> _byIntent;
    private readonly Lazy<ImmutableArray<ConfusionChange>> _confusions;
    private readonly Lazy<ExpectationEffects> _effects;
    private readonly Lazy<ImmutableArray<EntityChange>> _byEntity;
    private readonly Lazy<Suggestions> _suggestions;

    internal RunDiff(RunJoin join, DiffOptions options)
    {
        _runs = new(() => Measure(join));
        Scope = options.Scope;
        Counts = new DiffCounts(join.Count);
        Lazy<ComparedPairs> compared = new(() => new ComparedPairs(join));
        _byIntent = new(() => compared.Value.ByIntent());
        _confusions = new(() => compared.Value.Confusions());
        Significance = new Significance(join, Counts, options);
        Notices = [.. NoticeList.Of(join, Counts)];
        _items = new DiffItems(join, options.Scope);
        _all = new(() => [.. Enum.GetValues<ChangeKind>().SelectMany(_items.OfKind)]);
        _effects = new(() => ExpectationEffects.Of(_items.OfKind(ChangeKind.ExpectationChanged)));
        _byEntity = new(() => EntityChange.Of(join));
        _suggestions = new(() => Suggestions.Of(join, _items));
    }

    /// <summary>The numbers of the whole baseline. Averages of both runs are taken over the same intents: those expected in either run.</summary>
    public RunAnalysis Baseline => _runs.Value.Baseline;

    /// <summary>The numbers of the whole candidate, averaged over the same intents as the baseline's.</summary>
    public RunAnalysis Candidate => _runs.Value.Candidate;

    /// <summary>What an assertion had to get right.</summary>
    public DiffScope Scope { get; }

    /// <summary>Every assertion of both runs once: by kind, then by expected intent, then by line in the candidate. For millions of them, <see cref="OfKind"/> makes only those of interest.</summary>
    public ImmutableArray<DiffItem> Items => _all.Value;

    /// <summary>How many items there are of each kind.</summary>
    public DiffCounts Counts { get; }

    /// <summary>The items that were right and are wrong.</summary>
    public IReadOnlyList<DiffItem> Regressed => OfKind(ChangeKind.Regressed);

    /// <summary>The items that were wrong and are right.</summary>
    public IReadOnlyList<DiffItem> Fixed => OfKind(ChangeKind.Fixed);

    /// <summary>Each intent expected or predicted in a comparable pair; the greatest loss of F1 first, then by name.</summary>
    public ImmutableArray<IntentChange> ByIntent => _byIntent.Value;

    /// <summary>The confusions that grew or shrank in the comparable pairs; the greatest change first, then by name.</summary>
    public ImmutableArray<ConfusionChange> Confusions => _confusions.Value;

    /// <summary>Each entity of the comparable pairs; the one with the most regressed assertions first, then by name. Empty when there are no entities.</summary>
    public ImmutableArray<EntityChange> ByEntity => _byEntity.Value;

    /// <summary>Whether the changes are more than chance.</summary>
    public Significance Significance { get; }

    /// <summary>What the assertions whose expectation changed owe to the suite, and what to the bot.</summary>
    public ExpectationEffects ExpectationEffects => _effects.Value;

    /// <summary>What was plainly renamed or reworded. Advice: no suggestion is in any count until it is given as an option.</summary>
    public Suggestions Suggestions => _suggestions.Value;

    /// <summary>What to know before drawing conclusions, the gravest first.</summary>
    public ImmutableArray<Notice> Notices { get; }

    /// <summary>The items of one kind, in the order of <see cref="Items"/>.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<DiffItem> OfKind(ChangeKind kind) => _items.OfKind(kind);

    /// <summary>The counts, for debuggers and notebooks.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Baseline.Name} to {Candidate.Name}: {Counts.Regressed} regressed, {Counts.Fixed} fixed, {Counts.Paired} in both");

    private static (RunAnalysis Baseline, RunAnalysis Candidate) Measure(RunJoin join)
    {
        (RunAnalysis before, RunAnalysis after) = (join.Baseline.Run.Measure(), join.Candidate.Run.Measure());
        ClassificationOptions sameLabels = new() { Labels = LabelSet.ExpectedInEither(before.Classification.Matrix, after.Classification.Matrix) };
        return (before.With(sameLabels), after.With(sameLabels));
    }
}
