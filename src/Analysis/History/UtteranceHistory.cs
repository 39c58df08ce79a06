using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>One utterance in its context through all runs.</summary>
/// <param name="Utterance">The utterance, in the spelling of the last run that has it.</param>
/// <param name="ParentIntent">The context; <see cref="Intent.None"/> when there is none.</param>
/// <param name="Expected">The expectation of the last run that has it.</param>
/// <param name="Runs">What became of it in each run, in their order.</param>
public sealed record UtteranceHistory(string Utterance, Intent ParentIntent, IntentSet Expected, ImmutableArray<UtteranceInRun> Runs)
{
    /// <summary>In how many runs it has a verdict.</summary>
    public int Scored => Runs.Count(static run => run.IsScored);

    /// <summary>True when the intents that the runs answered are not the same everywhere.</summary>
    public bool AnswersDiffer => Runs.SelectMany(static run => run.Answers).Distinct().Count() > 1;

    /// <summary>True when every run has it, gave a verdict, and expected the same: the runs can be compared on it.</summary>
    public bool IsComparable => Runs.All(run => run.IsScored && run.Expectations.AsSpan().SequenceEqual(Runs[0].Expectations.AsSpan()));

    internal bool IsSharedBy(int run) => Has(Runs[run]) && Runs.Count(Has) > 1;

    private static bool Has(UtteranceInRun run) => run.Result != UtteranceVerdict.Missing;
}
