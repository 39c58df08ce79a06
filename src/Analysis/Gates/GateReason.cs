using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Why a gate is closed, or what to know though it is open.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">One sentence: which number by which definition, of what, and which threshold.</param>
public sealed record GateReason(GateReasonKind Kind, string Sentence)
{
    /// <summary>The number of the rule, from 1 on; null where no rule speaks.</summary>
    public int? Rule { get; init; }

    /// <summary>The number of the allowed regression, from 1 on; null where none is meant.</summary>
    public int? Allowance { get; init; }

    /// <summary>The intent or the entity; null for the run as a whole.</summary>
    public string? Subject { get; init; }

    /// <summary>The number that was judged: the candidate's, or that of the change; null when it does not exist.</summary>
    public double? Value { get; init; }

    /// <summary>The baseline's number where the rule compares with it; null otherwise.</summary>
    public double? Baseline { get; init; }

    /// <summary>The p or q value where the rule asks for significance; null otherwise.</summary>
    public double? P { get; init; }

    /// <summary>The utterances it is about, in the order of <see cref="RunDiff.Items"/>; empty where it is about numbers alone.</summary>
    public ImmutableArray<DiffItem> Items { get; init; } = [];
}
