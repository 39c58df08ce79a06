using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>The items of a comparison, made and sorted for those who look at them.</summary>
internal sealed class DiffItems
{
    private readonly RunJoin _join;
    private readonly DiffScope _scope;
    private readonly ConcurrentDictionary<ChangeKind, DiffItem[]> _plain = [];
    private readonly ConcurrentDictionary<ChangeKind, DiffItem[]> _unmatched = [];
    private readonly Lazy<ImmutableArray<Rewording>> _reworded;

    public DiffItems(RunJoin join, DiffScope scope)
    {
        (_join, _scope) = (join, scope);
        _reworded = new(() => Rewording.Find(Plain(ChangeKind.Removed), Plain(ChangeKind.Added)));
    }

    /// <summary>Removed and added utterances that are nearly the same.</summary>
    public ImmutableArray<Rewording> Reworded => _reworded.Value;

    /// <summary>The items of a kind: by expected intent, then by line in the candidate.</summary>
    public IReadOnlyList<DiffItem> OfKind(ChangeKind kind) => kind is ChangeKind.Added or ChangeKind.Removed
        ? _unmatched.GetOrAdd(kind, WithFlags)
        : Plain(kind);

    private DiffItem[] WithFlags(ChangeKind kind)
    {
        UnmatchedFlags flags = new(Plain(kind == ChangeKind.Added ? ChangeKind.Removed : ChangeKind.Added), Reworded);
        return [.. Plain(kind).Select(item => item with { Flags = item.Flags.AddRange(flags.Of(item)) })];
    }

    private DiffItem[] Plain(ChangeKind kind) => _plain.GetOrAdd(kind, Make);

    private DiffItem[] Make(ChangeKind kind)
    {
        // Names are ranked once, because comparing them for every two items would take longer than all the rest.
        (PairedAssertions Pair, (int, int)? Copies)[] pairs = [.. _join.OfKind(kind)];
        Dictionary<Intent, int> ranks = pairs.Select(item => Label(item.Pair)).Distinct().Order(Intent.ByName).Select(static (label, rank) => (label, rank)).ToDictionary();
        (int Rank, int Line, int Other)[] keys = [.. pairs.Select(item => (ranks[Label(item.Pair)], Lines(item.Pair).Line, Lines(item.Pair).Other))];
        Array.Sort(keys, pairs);
        return [.. pairs.Select(item => Item(kind, item.Pair, item.Copies))];
    }

    private Intent Label(PairedAssertions pair) =>
        (pair.Candidate >= 0 ? _join.Candidate.Answer(pair.Candidate) : _join.Baseline.Answer(pair.Baseline)).Expected.Label;

    private (int Line, int Other) Lines(PairedAssertions pair) => pair.Candidate >= 0
        ? (_join.Candidate.Line(pair.Candidate), pair.Baseline >= 0 ? _join.Baseline.Line(pair.Baseline) : 0)
        : (_join.Baseline.Line(pair.Baseline), 0);

    private DiffItem Item(ChangeKind kind, PairedAssertions pair, (int, int)? copies)
    {
        UtteranceResult? before = pair.Baseline < 0 ? null : _join.Baseline.Run.Index.Result(pair.Baseline);
        UtteranceResult? after = pair.Candidate < 0 ? null : _join.Candidate.Run.Index.Result(pair.Candidate);
        return new DiffItem(kind, before, after, ChangeReason.Of(kind, before, after))
        {
            Flags = DiffFlags.Of(before, after, copies),
            Counterfactual = kind == ChangeKind.ExpectationChanged ? Counterfactual.Of(before!, after!, _scope) : null,
        };
    }
}
