using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>A policy cannot be meant as it is written: a name that nothing has, a threshold out of range, a rule that needs a baseline where there is none. Such a rule never passes in silence.</summary>
public sealed class GatePolicyException : ArgumentException
{
    internal GatePolicyException(IEnumerable<GatePolicyProblem> problems)
        : this([.. problems])
    {
    }

    private GatePolicyException(ImmutableArray<GatePolicyProblem> problems)
        : base(string.Join(' ', problems)) => Problems = problems;

    /// <summary>All that is wrong, in the order of the policy; at least one.</summary>
    public ImmutableArray<GatePolicyProblem> Problems { get; }
}
