using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>The sentences of a verdict.</summary>
internal static class GateText
{
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>What a rule asks for, without its full stop.</summary>
    public static string Wanted(GateRule rule, GateMetric metric)
    {
        string of = rule.Scope switch
        {
            GateScope.EachIntent => " of each intent",
            GateScope.EachEntity => " of each entity",
            _ => Of(metric, rule.Name),
        };
        string threshold = Number(rule.Threshold);
        string wanted = rule.Comparison switch
        {
            GateComparison.AtLeast => $"at least {threshold}",
            GateComparison.AtMost => $"at most {threshold}",
            GateComparison.MayFallBy => $"may fall by {threshold} at most",
            GateComparison.MayRiseBy => $"may rise by {threshold} at most",
            _ => $"shown not to fall by {threshold} or more",
        };
        string support = rule.MinSupport > 0 ? FormattableString.Invariant($", from {rule.MinSupport} assertions on") : "";
        return $"{char.ToUpperInvariant(metric.Title[0])}{metric.Title[1..]}{of}: {wanted}{(rule.RequireSignificance ? ", unless it could be chance" : "")}{support}";
    }

    /// <summary>Why a rule is broken, without its full stop.</summary>
    public static string Broken(GateRule rule, GateMetric metric, string? subject, GateFigure figure)
    {
        string what = $"The {metric.Title}{Of(metric, subject)}";
        string wanted = Number(rule.Threshold);
        double value = figure.Value!.Value;
        return rule.Comparison switch
        {
            GateComparison.AtLeast => $"{what} is {Number(value, rule.Threshold)}; at least {wanted} is wanted",
            GateComparison.AtMost => $"{what} is {Number(value, rule.Threshold)}; at most {wanted} is allowed",
            GateComparison.NotWorseBy => $"That the {metric.Title} did not fall by {wanted} or more is not shown: it changed by {Number(value, signed: true)}, and a fall by as much cannot be ruled out with 95% confidence",
            _ when figure.Before is { } before =>
                $"{what} {(value < before ? "fell" : "rose")} by {Number(Math.Abs(value - before), rule.Threshold)}, from {Number(before)} to {Number(value)}; at most {wanted} is allowed",
            _ => $"{what} {(value < 0 ? "fell" : "rose")} by {Number(Math.Abs(value), rule.Threshold)}; at most {wanted} is allowed",
        };
    }

    public static string Missing(GateMetric metric, string? subject, string why) => $"The {metric.Title}{Of(metric, subject)} cannot be judged: {why}.";

    public static string TooFew(long support, long wanted) => FormattableString.Invariant($"it is made of {support} assertion{(support == 1 ? "" : "s")}, and the rule wants {wanted}");

    public static string Subject(GateScope scope, string subject) => GateMetric.One(scope) == GateScope.Intent && Intent.Parse(subject).IsNone ? "(no intent)" : Quoted(subject);

    public static string Significance(GateFigure figure) => $"{figure.Test} {(figure.P is { } p ? p.ToString("0.0000", CultureInfo.InvariantCulture) : "unknown, for no verdict changed")}";

    private static string Of(GateMetric metric, string? subject) => subject is null ? "" : $" of {Subject(metric.Scope, subject)}";

    /// <summary>Four decimals; all of them where four would look like the threshold.</summary>
    private static string Number(double value, double threshold) =>
        Number(value) is var shown && shown == Number(threshold) && value != threshold ? value.ToString("R", CultureInfo.InvariantCulture) : shown;

    private static string Number(double value, bool signed = false) => value.ToString(signed ? "+0.####;-0.####;0" : "0.####", CultureInfo.InvariantCulture);
}
