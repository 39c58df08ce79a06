namespace KoreBT.Analysis;

/// <summary>Something in a policy that cannot be meant.</summary>
/// <param name="Rule">The number of the rule, from 1 on; null when it is in no rule.</param>
/// <param name="Allowance">The number of the allowed regression, from 1 on; null when it is in none.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record GatePolicyProblem(int? Rule, int? Allowance, string Sentence)
{
    /// <summary>Place and sentence.</summary>
    public override string ToString() =>
        Rule is { } rule ? FormattableString.Invariant($"Rule {rule}: {Sentence}")
        : Allowance is { } allowance ? FormattableString.Invariant($"Allowed regression {allowance}: {Sentence}")
        : Sentence;
}
