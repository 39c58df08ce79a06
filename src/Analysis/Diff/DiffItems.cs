using System.Collections.Concurrent;

namespace KoreBT.Analysis;

/// <summary>The items of a comparison, made and sorted for those who look at them.</summary>
internal sealed class DiffItems(RunJoin join, DiffScope scope)
{
    private readonly ConcurrentDictionary<ChangeKind, DiffItem[]> _byKind = [];

    /// <summary>The items of a kind: by expected intent, then by line in the candidate.</summary>
    public IReadOnlyList<DiffItem> OfKind(ChangeKind kind) => _byKind.GetOrAdd(kind, Make);

    private DiffItem[] Make(ChangeKind kind)
    {
        // Names are ranked once, because comparing them for every two items would take longer than all the rest.
        (PairedAssertions Pair, (int, int)? Copies)[] pairs = [.. join.OfKind(kind)];
        Dictionary<Intent, int> ranks = pairs.Select(item => Label(item.Pair)).Distinct().Order(Intent.ByName).Select(static (label, rank) => (label, rank)).ToDictionary();
        (int Rank, int Line, int Other)[] keys = [.. pairs.Select(item => (ranks[Label(item.Pair)], Lines(item.Pair).Line, Lines(item.Pair).Other))];
        Array.Sort(keys, pairs);
        return [.. pairs.Select(item => Item(kind, item.Pair, item.Copies))];
    }

    private Intent Label(PairedAssertions pair) =>
        (pair.Candidate >= 0 ? join.Candidate.Answer(pair.Candidate) : join.Baseline.Answer(pair.Baseline)).Expected.Label;

    private (int Line, int Other) Lines(PairedAssertions pair) => pair.Candidate >= 0
        ? (join.Candidate.Line(pair.Candidate), pair.Baseline >= 0 ? join.Baseline.Line(pair.Baseline) : 0)
        : (join.Baseline.Line(pair.Baseline), 0);

    private DiffItem Item(ChangeKind kind, PairedAssertions pair, (int, int)? copies)
    {
        UtteranceResult? before = pair.Baseline < 0 ? null : join.Baseline.Run.Index.Result(pair.Baseline);
        UtteranceResult? after = pair.Candidate < 0 ? null : join.Candidate.Run.Index.Result(pair.Candidate);
        return new DiffItem(kind, before, after, ChangeReason.Of(kind, before, after))
        {
            Flags = DiffFlags.Of(before, after, copies),
            Counterfactual = kind == ChangeKind.ExpectationChanged ? Counterfactual.Of(before!, after!, scope) : null,
        };
    }
}
