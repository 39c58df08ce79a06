using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>One assertion in both runs, or in the one that has it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Baseline">The assertion in the baseline; null when it was added.</param>
/// <param name="Candidate">The assertion in the candidate; null when it was removed.</param>
/// <param name="Reason">Why the wrong side is wrong; null where nothing is wrong or nothing is known.</param>
public sealed record DiffItem(ChangeKind Kind, UtteranceResult? Baseline, UtteranceResult? Candidate, ChangeReason? Reason)
{
    /// <summary>What there is to know beside the kind; empty for most.</summary>
    public ImmutableArray<DiffFlag> Flags { get; init; } = [];

    /// <summary>What came from the suite and what from the bot; null unless the kind is <see cref="ChangeKind.ExpectationChanged"/>.</summary>
    public Counterfactual? Counterfactual { get; init; }

    /// <summary>The utterance, in the candidate's spelling where it has one.</summary>
    public string Utterance => Either.Utterance;

    /// <summary>The context; <see cref="Intent.None"/> when there is none.</summary>
    public Intent ParentIntent => Either.ParentIntent;

    /// <summary>The expectation, the candidate's where it has one.</summary>
    public IntentSet Expected => Either.Expected;

    /// <summary>The baseline's answer in the notation of a results file; null when the assertion was added.</summary>
    public string? Before => Baseline?.Predicted.ToString();

    /// <summary>The candidate's answer in the notation of a results file; null when the assertion was removed.</summary>
    public string? After => Candidate?.Predicted.ToString();

    /// <summary>The 1-based line in the baseline's file; null when the assertion was added.</summary>
    public int? BaselineLine => Baseline?.Line;

    /// <summary>The 1-based line in the candidate's file; null when the assertion was removed.</summary>
    public int? CandidateLine => Candidate?.Line;

    private UtteranceResult Either => Candidate ?? Baseline ?? throw new InvalidOperationException("An item has at least one side.");
}
