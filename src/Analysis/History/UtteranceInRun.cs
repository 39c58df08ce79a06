using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>An utterance in one run, with its copies as one.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Answers">The different answers of its scored copies, by name; empty when it is missing or unscored. More than one when copies were answered differently.</param>
/// <param name="Lines">The 1-based lines of its copies, in the order of the file; empty when it is missing.</param>
public sealed record UtteranceInRun(UtteranceVerdict Result, ImmutableArray<IntentSet> Answers, ImmutableArray<int> Lines)
{
    internal static UtteranceInRun Missing { get; } = new(UtteranceVerdict.Missing, [], []);

    /// <summary>True when there is a verdict.</summary>
    public bool IsScored => Result >= UtteranceVerdict.Failed;

    /// <summary>The answers with entities, where these count, in a form that compares.</summary>
    internal ImmutableArray<(IntentSet Intents, string Entities)> Said { get; init; } = [];

    /// <summary>Numbers of the different expectations of its scored copies, in their order.</summary>
    internal ImmutableArray<int> Expectations { get; init; } = [];

    /// <summary>The intent that all its copies got though they expected another one; null when there is none such.</summary>
    internal Intent? WrongIntent { get; init; }
}
