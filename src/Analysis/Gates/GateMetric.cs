using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// A number that a <see cref="GateRule"/> may speak of. The platform's numbers have names that begin with <c>kore</c>; every other name is the textbook's, or a plain count.
/// </summary>
public sealed class GateMetric
{
    internal GateMetric(GateScope scope, string name, string title, GateFigureKind kind, bool? higherIsBetter, bool isOfChange)
    {
        (Scope, Name, Title, Kind, HigherIsBetter, IsOfChange) = (scope, name, title, kind, higherIsBetter, isOfChange);
        Comparisons = isOfChange ? [.. Sides()] : [.. Sides(), .. Changes()];
    }

    /// <summary>Every metric: of the whole, of intents, of entities.</summary>
    public static IReadOnlyList<GateMetric> All { get; } = [.. OverallGateMetrics.All, .. IntentGateMetrics.All, .. EntityGateMetrics.All];

    /// <summary>Of what it is a number: <see cref="GateScope.Overall"/>, <see cref="GateScope.Intent"/> or <see cref="GateScope.Entity"/>.</summary>
    public GateScope Scope { get; }

    /// <summary>The name that policies use; unique within its scope.</summary>
    public string Name { get; }

    /// <summary>What sentences call it, with the definition it follows.</summary>
    public string Title { get; }

    /// <summary>What kind of number it is.</summary>
    public GateFigureKind Kind { get; }

    /// <summary>Whether more is better; null where it depends on what one wants.</summary>
    public bool? HigherIsBetter { get; }

    /// <summary>True when it is a number of two runs and not of one: it needs a baseline.</summary>
    public bool IsOfChange { get; }

    /// <summary>What a rule may ask of it.</summary>
    public ImmutableArray<GateComparison> Comparisons { get; internal init; }

    /// <summary>Whether a test says if its change is more than chance.</summary>
    public bool HasTest { get; internal init; }

    /// <summary>The items that a sentence about it lists.</summary>
    internal ChangeKind? Lists { get; init; }

    internal Func<RunAnalysis, double?> OfRun { get; init; } = static _ => null;

    internal Func<RunDiff, GateAllowances, double?> OfDiff { get; init; } = static (_, _) => null;

    internal Func<IntentMetrics, double?> OfIntent { get; init; } = static _ => null;

    internal Func<IntentChange, int, double?> OfIntentChange { get; init; } = static (_, _) => null;

    internal Func<EntityMetrics, double?> OfEntity { get; init; } = static _ => null;

    internal Func<EntityChange, int, double?> OfEntityChange { get; init; } = static (_, _) => null;

    /// <summary>The metric of a name.</summary>
    /// <param name="scope">Of what; of each intent there are the same as of one.</param>
    /// <param name="name">The name, as it is spelt.</param>
    /// <returns>Null when there is none.</returns>
    public static GateMetric? Find(GateScope scope, string name) => Of(scope).FirstOrDefault(metric => metric.Name == name);

    /// <summary>The metrics of a scope, in the order of <see cref="All"/>.</summary>
    /// <param name="scope">The scope.</param>
    public static IEnumerable<GateMetric> Of(GateScope scope) => All.Where(metric => metric.Scope == One(scope));

    /// <summary>The title, for debuggers and notebooks.</summary>
    public override string ToString() => $"{Name}: {Title}";

    internal static GateScope One(GateScope scope) => scope switch
    {
        GateScope.EachIntent => GateScope.Intent,
        GateScope.EachEntity => GateScope.Entity,
        _ => scope,
    };

    private GateComparison[] Sides() => HigherIsBetter switch
    {
        true => [GateComparison.AtLeast],
        false => [GateComparison.AtMost],
        null => [GateComparison.AtLeast, GateComparison.AtMost],
    };

    private GateComparison[] Changes() => HigherIsBetter switch
    {
        true => [GateComparison.MayFallBy],
        false => [GateComparison.MayRiseBy],
        null => [GateComparison.MayFallBy, GateComparison.MayRiseBy],
    };
}
