using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>What changed from a baseline to a candidate, assertion by assertion.</summary>
public sealed class RunDiff
{
    internal RunDiff(RunAnalysis baseline, RunAnalysis candidate, DiffScope scope, ImmutableArray<DiffItem> items)
    {
        Baseline = baseline;
        Candidate = candidate;
        Scope = scope;
        Items = items;
        Counts = new DiffCounts(items);
    }

    /// <summary>The numbers of the whole baseline. Averages of both runs are taken over the same intents: those expected in either run.</summary>
    public RunAnalysis Baseline { get; }

    /// <summary>The numbers of the whole candidate, averaged over the same intents as the baseline's.</summary>
    public RunAnalysis Candidate { get; }

    /// <summary>What an assertion had to get right.</summary>
    public DiffScope Scope { get; }

    /// <summary>Every assertion of both runs once: by kind, then by expected intent, then by line in the candidate.</summary>
    public ImmutableArray<DiffItem> Items { get; }

    /// <summary>How many items there are of each kind.</summary>
    public DiffCounts Counts { get; }

    /// <summary>The items that were right and are wrong.</summary>
    public IReadOnlyList<DiffItem> Regressed => OfKind(ChangeKind.Regressed);

    /// <summary>The items that were wrong and are right.</summary>
    public IReadOnlyList<DiffItem> Fixed => OfKind(ChangeKind.Fixed);

    /// <summary>Each intent expected or predicted in a comparable pair; the greatest loss of F1 first, then by name.</summary>
    public required ImmutableArray<IntentChange> ByIntent { get; init; }

    /// <summary>The confusions that grew or shrank in the comparable pairs; the greatest change first, then by name.</summary>
    public required ImmutableArray<ConfusionChange> Confusions { get; init; }

    /// <summary>Whether the split of the changes could be chance. One unit for each utterance and context; it passes when all its copies pass.</summary>
    public required McNemar Significance { get; init; }

    /// <summary>The number of units <see cref="Significance"/> looked at.</summary>
    public required int SignificanceUnits { get; init; }

    /// <summary>What to know before drawing conclusions, the gravest first.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>The items of one kind, in the order of <see cref="Items"/>.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<DiffItem> OfKind(ChangeKind kind) => [.. Items.Where(item => item.Kind == kind)];

    /// <summary>The counts, for debuggers and notebooks.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Baseline.Name} to {Candidate.Name}: {Counts.Regressed} regressed, {Counts.Fixed} fixed, {Counts.Paired} in both");
}
