using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Several runs of one suite side by side: what became of each utterance, whether the runs differ by more than chance, and what to doubt.</summary>
public sealed class RunHistory
{
    internal RunHistory(IReadOnlyList<RunAnalysis> runs, ImmutableArray<UtteranceHistory> utterances, DiffScope scope)
    {
        Scope = scope;
        Utterances = utterances;
        Runs = HistoryRun.Of(runs, utterances);
        UtteranceHistory[] comparable = [.. utterances.Where(static utterance => utterance.IsComparable)];
        Comparable = comparable.Length;
        Test = CochranQ.Test([.. comparable.Select(static utterance => utterance.Runs.Select(static run => run.Result == UtteranceVerdict.Passed).ToArray())]);
        Pairs = RunPair.Of(runs.Count, utterances);
        ByIntent = IntentTrend.Of(Runs);
        Flaky = FlakyUtterance.Find(Runs, utterances);
        SuspectLabels = SuspectLabel.Find(Runs, utterances);
    }

    /// <summary>What an utterance had to get right.</summary>
    public DiffScope Scope { get; }

    /// <summary>The runs, in the order they were given.</summary>
    public ImmutableArray<HistoryRun> Runs { get; }

    /// <summary>Every utterance of any run in its context, with copies as one; by expected intent, then by utterance and context.</summary>
    public ImmutableArray<UtteranceHistory> Utterances { get; }

    /// <summary>How many utterances all runs can be compared on: in each of them, scored, with one expectation.</summary>
    public int Comparable { get; }

    /// <summary>Cochran's Q over these: whether the runs pass equally often. Null when no verdict differs between runs.</summary>
    public ChiSquare? Test { get; }

    /// <summary>Each run against each later one, in their order, over the utterances that these two can be compared on.</summary>
    public ImmutableArray<RunPair> Pairs { get; }

    /// <summary>Each intent that any run expects, through all runs; the greatest loss first, then by name.</summary>
    public ImmutableArray<IntentTrend> ByIntent { get; }

    /// <summary>The utterances that one version answers now like this and now like that.</summary>
    public ImmutableArray<FlakyUtterance> Flaky { get; }

    /// <summary>The utterances that every run answers with one and the same other intent: the likeliest mistakes of the suite, the likeliest first.</summary>
    public ImmutableArray<SuspectLabel> SuspectLabels { get; }

    /// <summary>The counts, for debuggers and notebooks.</summary>
    public override string ToString() => FormattableString.Invariant($"{Runs.Length} runs, {Utterances.Length} utterances, {Comparable} of them comparable in all runs");
}
