namespace KoreBT.Analysis;

/// <summary>What cannot be meant in a rule or an allowance, told before any run is looked at.</summary>
internal static class GateRuleCheck
{
    private const double CloseEnough = 0.6;

    /// <returns>What is wrong; null when all is well.</returns>
    public static string? Problem(GateRule rule)
    {
        bool named = rule.Scope is GateScope.Intent or GateScope.Entity;
        if (named && string.IsNullOrWhiteSpace(rule.Name))
        {
            return $"The scope {GateText.Word(rule.Scope)} needs a name; for all of them the scope is {(rule.Scope == GateScope.Intent ? "eachIntent" : "eachEntity")}.";
        }

        if (!named && rule.Name is not null)
        {
            return $"The scope {GateText.Word(rule.Scope)} takes no name; one alone has the scope {(GateMetric.One(rule.Scope) == GateScope.Entity ? "entity" : "intent")}.";
        }

        if (GateMetric.Find(rule.Scope, rule.Metric) is not { } metric)
        {
            return $"There is no metric {GateText.Quoted(rule.Metric)} of the scope {GateText.Word(rule.Scope)}{Nearest(rule.Metric, [.. GateMetric.Of(rule.Scope).Select(static metric => metric.Name)])}.";
        }

        if (!metric.Comparisons.Contains(rule.Comparison))
        {
            return $"{GateText.Word(rule.Comparison)} makes no sense for {metric.Name}{Why(metric)}; it takes {string.Join(" or ", metric.Comparisons.Select(GateText.Word))}.";
        }

        return Threshold(rule, metric) ?? Significance(rule, metric)
            ?? (rule.MinSupport < 0 ? "A minimum support is 0 or more." : null)
            ?? (Enum.IsDefined(rule.OnMissing) ? null : "What happens when data is missing is fail, warn or ignore.");
    }

    public static string? Problem(AllowedRegression allowed) =>
        string.IsNullOrWhiteSpace(allowed.Utterance) ? "An allowed regression names its utterance."
        : string.IsNullOrWhiteSpace(allowed.Owner) ? "An allowed regression has an owner, who answers for it."
        : null;

    /// <summary>What somebody who misspelt a name may have meant, to follow a sentence; the list, where it is short and nothing comes near.</summary>
    public static string Nearest(string name, IReadOnlyList<string> names)
    {
        string? nearest = names.OrderByDescending(other => Likeness(name, other)).ThenBy(static other => other, StringComparer.Ordinal).FirstOrDefault();
        return nearest is null ? "" : Likeness(name, nearest) >= CloseEnough ? $"; perhaps {GateText.Quoted(nearest)} is meant" : names.Count <= 50 ? $"; there are {string.Join(", ", names)}" : "";
    }

    private static double Likeness(string name, string other) => EditDistance.Similarity(name.ToUpperInvariant(), other.ToUpperInvariant());

    private static string Why(GateMetric metric) => metric switch
    {
        { IsOfChange: true } => ", which compares two runs already",
        { HigherIsBetter: true } => ", of which more is better",
        { HigherIsBetter: false } => ", of which less is better",
        _ => "",
    };

    private static string? Threshold(GateRule rule, GateMetric metric)
    {
        double least = metric.Name == "netRegressed" ? double.NegativeInfinity
            : rule.Comparison is GateComparison.AtLeast or GateComparison.AtMost && metric.Kind == GateFigureKind.Coefficient ? -1
            : 0;
        double most = metric.Kind switch
        {
            GateFigureKind.Share => 1,
            GateFigureKind.Coefficient => rule.Comparison is GateComparison.AtLeast or GateComparison.AtMost ? 1 : 2,
            _ => double.PositiveInfinity,
        };
        bool isMargin = rule.Comparison == GateComparison.NotWorseBy;
        if (double.IsFinite(rule.Threshold) && rule.Threshold >= least && rule.Threshold <= most && (metric.Kind != GateFigureKind.Count || double.IsInteger(rule.Threshold)) && (!isMargin || rule.Threshold is > 0 and < 1))
        {
            return null;
        }

        string wanted = isMargin ? "a share above 0 and below 1"
            : metric.Kind == GateFigureKind.Count ? least < 0 ? "a whole number" : "a whole number from 0 on"
            : FormattableString.Invariant($"a number from {least} to {most}, no percentage");
        return FormattableString.Invariant($"The threshold of {metric.Name} is {wanted}, and not {rule.Threshold}.");
    }

    private static string? Significance(GateRule rule, GateMetric metric)
    {
        if (rule.SignificanceLevel is not (> 0 and < 1))
        {
            return FormattableString.Invariant($"A level of significance lies between 0 and 1, and {rule.SignificanceLevel} does not.");
        }

        if (!rule.RequireSignificance)
        {
            return null;
        }

        bool isChange = metric.IsOfChange || rule.Comparison is GateComparison.MayFallBy or GateComparison.MayRiseBy;
        return rule.Comparison == GateComparison.NotWorseBy ? "A margin that must be shown to hold is a test itself; leave requireSignificance out."
            : !metric.HasTest ? $"There is no test of {metric.Name}, so no significance can be asked for."
            : !isChange ? $"Significance is a property of changes, and {GateText.Word(rule.Comparison)} asks for none; leave requireSignificance out."
            : null;
    }
}
