using KoreBT.Analysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace KoreBT.Cli.Policies;

/// <summary>
/// Reads a policy from YAML, of which JSON is a part. What editors know of it is in <c>docs/schema/gate-policy.schema.json</c>; a test holds the two together.
/// </summary>
internal static class PolicyReader
{
    private const int DeepestNesting = 8;

    /// <summary>Keys of the policy.</summary>
    public static IReadOnlyList<string> PolicyKeys { get; } = ["$schema", "rules", "allow"];

    /// <summary>Keys of a rule; of the comparisons it has exactly one.</summary>
    public static IReadOnlyList<string> RuleKeys { get; } =
        ["scope", "name", "metric", .. Comparisons.Keys, "minSupport", "requireSignificance", "significanceLevel", "onMissing"];

    /// <summary>Keys of an allowed regression.</summary>
    public static IReadOnlyList<string> AllowanceKeys { get; } = ["utterance", "parent", "owner", "expires", "reason"];

    private static Dictionary<string, GateComparison> Comparisons => Enum.GetValues<GateComparison>().ToDictionary(PolicyMap.CamelCase, StringComparer.Ordinal);

    /// <exception cref="PolicyException">Something in it cannot be meant.</exception>
    public static PolicyFile Read(string file, string text)
    {
        PolicyMap map = new(file, Root(file, text), "A policy", PolicyKeys);
        PolicyMap[] rules = [.. map.List("rules").Select(node => new PolicyMap(file, node, "A rule", RuleKeys))];
        PolicyMap[] allowances = [.. map.List("allow").Select(node => new PolicyMap(file, node, "An allowed regression", AllowanceKeys))];
        PolicyPlaces places = new(map.Place, [.. rules.Select(static rule => rule.Place)], [.. allowances.Select(static allowance => allowance.Place)]);
        _ = map.Text("$schema");
        try
        {
            return new PolicyFile(file, new GatePolicy([.. rules.Select(Rule)], [.. allowances.Select(Allowance)]), places);
        }
        catch (GatePolicyException problem)
        {
            throw places.Locate(file, problem);
        }
    }

    private static GateRule Rule(PolicyMap map)
    {
        (string Key, GateComparison Value)[] comparisons = [.. Comparisons.Where(comparison => map.Has(comparison.Key)).Select(static comparison => (comparison.Key, comparison.Value))];
        GateRule defaults = new() { Metric = map.RequiredText("metric"), Comparison = default, Threshold = 0 };
        return comparisons is [var (key, comparison)]
            ? defaults with
            {
                Scope = map.Word<GateScope>("scope") ?? defaults.Scope,
                Name = map.Text("name"),
                Comparison = comparison,
                Threshold = map.Number(key)!.Value,
                MinSupport = map.Whole("minSupport") ?? defaults.MinSupport,
                RequireSignificance = map.Flag("requireSignificance") ?? defaults.RequireSignificance,
                SignificanceLevel = map.Number("significanceLevel") ?? defaults.SignificanceLevel,
                OnMissing = map.Word<GateMissing>("onMissing") ?? defaults.OnMissing,
            }
            : throw map.Lacks($"exactly one of {string.Join(", ", Comparisons.Keys)}");
    }

    private static AllowedRegression Allowance(PolicyMap map) => new()
    {
        Utterance = map.RequiredText("utterance"),
        Parent = map.Text("parent") is { } parent ? Intent.Parse(parent) : null,
        Owner = map.RequiredText("owner"),
        Expires = map.RequiredDay("expires"),
        Reason = map.Text("reason") ?? "",
    };

    private static YamlNode Root(string file, string text)
    {
        Parser parser = new(new StringReader(text));
        try
        {
            RefuseWhatNobodyNeeds(file, parser);
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return stream.Documents is [var document] ? document.RootNode : throw PolicyException.At(file, new Mark(0, 1, 1), "the policy is empty.");
        }
        catch (YamlException problem)
        {
            // Of tabs it names the mapping that they are in, which may have begun long before.
            throw problem.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(text) is { } tab
                ? PolicyException.At(file, tab, "a tab indents nothing in YAML; use spaces.")
                : PolicyException.At(file, problem.Start, $"this cannot be read as YAML: {problem.Message.TrimEnd('.')}.");
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner knows no place for some everyday mistakes; it stopped behind the last thing it understood.
            throw PolicyException.At(file, parser.Current?.End ?? new Mark(0, 1, 1), "from here on this cannot be read as YAML.");
        }
    }

    private static Mark? FirstTab(string text)
    {
        string[] lines = text.Split('\n');
        int line = Array.FindIndex(lines, static line => line.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : new Mark(0, line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    /// <summary>References, tags and several documents mean nothing in a policy; nesting without end would break whoever reads on.</summary>
    private static void RefuseWhatNobodyNeeds(string file, Parser parser)
    {
        int depth = 0;
        int documents = 0;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            depth += current.NestingIncrease;
            documents += current is DocumentStart ? 1 : 0;
            string? refusal =
                current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } ? "anchors and aliases are not for policies; write it out."
                : current is NodeEvent { Tag.IsEmpty: false } ? "tags are not for policies; leave it out."
                : documents > 1 ? "a policy is one document."
                : depth > DeepestNesting ? "nothing in a policy is nested that deep."
                : null;
            if (refusal is not null)
            {
                throw PolicyException.At(file, current.Start, refusal);
            }
        }
    }
}
