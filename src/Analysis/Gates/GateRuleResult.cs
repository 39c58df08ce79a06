using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>What became of one rule of a policy.</summary>
/// <param name="Number">The number of the rule in the policy, from 1 on.</param>
/// <param name="Wanted">What it asks for, in one sentence without its full stop.</param>
/// <param name="IsKept">Whether no reason speaks against it.</param>
/// <param name="Judged">How many numbers were held against its threshold.</param>
/// <param name="Value">The number that was judged, where there was one alone; null otherwise.</param>
public sealed record GateRuleResult(int Number, string Wanted, bool IsKept, int Judged, double? Value)
{
    /// <summary>What was measured, for people: the number, or how many of them.</summary>
    internal string Measured => this switch
    {
        { Value: { } value } => value.ToString("#,##0.####", CultureInfo.InvariantCulture),
        { Judged: 0 } => "nothing",
        _ => $"{VerdictWords.Number(Judged)} numbers",
    };
}
