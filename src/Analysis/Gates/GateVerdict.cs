using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>Whether a release may go out, and why not. The same policy, runs and day give the same verdict, in the same order.</summary>
public sealed partial class GateVerdict
{
    internal GateVerdict(string? baseline, string candidate, GateJudge judge, IEnumerable<DiffItem> allowed)
    {
        (Baseline, Candidate, Judged) = (baseline, candidate, judge.Judged);
        Results = [.. judge.Results];
        Reasons = [.. judge.Reasons];
        Warnings = [.. judge.Warnings];
        Allowed = [.. allowed];
    }

    /// <summary>What reports call the run compared against; null when one run was judged alone.</summary>
    public string? Baseline { get; }

    /// <summary>What reports call the run under judgement.</summary>
    public string Candidate { get; }

    /// <summary>True when there is no reason against it.</summary>
    public bool Passed => Reasons.IsEmpty;

    /// <summary>Why the gate is closed: by rule, then by name, then allowances that are over.</summary>
    public ImmutableArray<GateReason> Reasons { get; }

    /// <summary>What to know in any case, in the same order; the notices of the comparison come last.</summary>
    public ImmutableArray<GateReason> Warnings { get; }

    /// <summary>The regressions that the policy allows.</summary>
    public ImmutableArray<DiffItem> Allowed { get; }

    /// <summary>How many rules the policy has.</summary>
    public int Rules => Results.Length;

    /// <summary>What became of each rule, in the order of the policy.</summary>
    public ImmutableArray<GateRuleResult> Results { get; }

    /// <summary>How many numbers were held against a threshold.</summary>
    public int Judged { get; }

    /// <summary>The verdict in one sentence.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(Passed ? "Passed" : $"Failed for {Reasons.Length} reason{(Reasons.Length == 1 ? "" : "s")}")}: {Judged} number{(Judged == 1 ? "" : "s")} judged by {Rules} rule{(Rules == 1 ? "" : "s")}.");
}
