using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>When a release may go out: rules about the numbers of a run or about what changed, and the regressions that somebody answers for.</summary>
public sealed class GatePolicy
{
    /// <summary>A policy.</summary>
    /// <param name="rules">Its rules, at least one; all of them must be kept.</param>
    /// <param name="allow">The regressions it allows; none when left out.</param>
    /// <exception cref="GatePolicyException">Something in it cannot be meant; the exception lists all of that.</exception>
    public GatePolicy(IEnumerable<GateRule> rules, IEnumerable<AllowedRegression>? allow = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (Rules, Allow) = ([.. rules], [.. allow ?? []]);
        GatePolicyProblem[] problems =
        [
            .. Rules.Select(static (rule, index) => (index, Problem: GateRuleCheck.Problem(rule))).Where(static found => found.Problem is not null).Select(static found => new GatePolicyProblem(found.index + 1, null, found.Problem!)),
            .. Allow.Select(static (allowed, index) => (index, Problem: GateRuleCheck.Problem(allowed))).Where(static found => found.Problem is not null).Select(static found => new GatePolicyProblem(null, found.index + 1, found.Problem!)),
            .. Rules.IsEmpty ? (GatePolicyProblem[])[new(null, null, "A policy without rules would let everything pass; write at least one.")] : [],
        ];
        if (problems.Length > 0)
        {
            throw new GatePolicyException(problems);
        }
    }

    /// <summary>The rules, in the order of the policy.</summary>
    public ImmutableArray<GateRule> Rules { get; }

    /// <summary>The regressions that are allowed, in the order of the policy.</summary>
    public ImmutableArray<AllowedRegression> Allow { get; }

    /// <summary>Holds a comparison against the policy.</summary>
    /// <param name="diff">The comparison; absolute rules judge its candidate.</param>
    /// <param name="time">The clock that says which allowances are over; the system's when left out.</param>
    /// <exception cref="GatePolicyException">A rule names an intent or an entity that neither run has.</exception>
    public GateVerdict Evaluate(RunDiff diff, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(diff);
        DateOnly today = DateOnly.FromDateTime((time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        GateAllowances allowances = new(diff, Allow, today);
        GateJudge judge = new(new GateData(diff, allowances));
        judge.Judge(Rules);
        judge.Judge(Allow, allowances, today);
        judge.Add(diff.Notices);
        return new GateVerdict(diff.Baseline.Name, diff.Candidate.Name, judge, allowances.Items);
    }

    /// <summary>Holds one run against the policy, which may have absolute rules only.</summary>
    /// <param name="run">The run; averages are taken over the intents that its suite expects.</param>
    /// <exception cref="GatePolicyException">A rule compares two runs, or names an intent or an entity that the run does not have.</exception>
    public GateVerdict Evaluate(RunAnalysis run)
    {
        ArgumentNullException.ThrowIfNull(run);
        GateJudge judge = new(new GateData(run));
        judge.Judge(Rules);
        return new GateVerdict(null, run.Name, judge, []);
    }
}
