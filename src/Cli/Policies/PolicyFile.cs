using KoreBT.Analysis;
using YamlDotNet.Core;

namespace KoreBT.Cli.Policies;

/// <summary>A policy and where its parts stand.</summary>
/// <param name="Path">The file.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Places">Where each rule and each allowed regression stands.</param>
internal sealed record PolicyFile(string Path, GatePolicy Policy, PolicyPlaces Places)
{
    private const int LargestFile = 1 << 20;

    /// <summary>True when a rule compares two runs.</summary>
    public bool NeedsBaseline => Policy.Rules.Any(static rule => rule.Comparison is not (GateComparison.AtLeast or GateComparison.AtMost) || GateMetric.Find(rule.Scope, rule.Metric) is { IsOfChange: true });

    /// <exception cref="PolicyException">It says what cannot be meant.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<PolicyFile> LoadAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = InputFile.Open(path, "policy");
        if (file.Length > LargestFile)
        {
            throw PolicyException.At(path, new Mark(0, 1, 1), "this is no policy, it is larger than 1 MB.");
        }

        using StreamReader reader = new(file);
        return PolicyReader.Read(path, await reader.ReadToEndAsync(cancellationToken));
    }

    /// <summary>Evaluates something; what is wrong with a rule only then is told with its place, too.</summary>
    /// <exception cref="PolicyException">A rule names what no run has, or needs a baseline where there is none.</exception>
    public GateVerdict Evaluate(Func<GatePolicy, GateVerdict> evaluate)
    {
        try
        {
            return evaluate(Policy);
        }
        catch (GatePolicyException problem)
        {
            throw Places.Locate(Path, problem);
        }
    }
}
