using KoreBT.Analysis;
using YamlDotNet.Core;

namespace KoreBT.Cli.Policies;

/// <summary>Where each part of a policy stands in its file.</summary>
/// <param name="Start">Where the policy begins.</param>
/// <param name="Rules">Where each rule begins.</param>
/// <param name="Allowances">Where each allowed regression begins.</param>
internal sealed record PolicyPlaces(Mark Start, IReadOnlyList<Mark> Rules, IReadOnlyList<Mark> Allowances)
{
    public PolicyException Locate(string file, GatePolicyException problem) => new(
    [
        .. problem.Problems.Select(one => PolicyException.Problem(
            file,
            one switch
            {
                { Rule: { } rule } => Rules[rule - 1],
                { Allowance: { } allowance } => Allowances[allowance - 1],
                _ => Start,
            },
            one.Sentence)),
    ]);
}
