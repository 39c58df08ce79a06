using System.Collections.Immutable;
using System.Globalization;

namespace KoreBT.Analysis;

/// <summary>What a policy says: the pill, and a table with a row for each rule.</summary>
internal static class HtmlGate
{
    /// <summary>The beginning of the title, readable in a tab; empty without a policy.</summary>
    public static string Mark(GateVerdict? gate) => gate switch
    {
        { Passed: true } => "✓ passed · ",
        { Passed: false } => "✕ failed · ",
        null => "",
    };

    public static string Words(GateVerdict? gate) => gate switch
    {
        null => "No policy was given, so no gate was judged",
        { Passed: true } => $"Gate passed: all {Analysis.Words.Count(gate.Rules, "rule")} kept",
        _ => gate.Results.Count(static rule => !rule.IsKept) is > 0 and var broken ? $"Gate failed: {VerdictWords.Number(broken)} of {Analysis.Words.Count(gate.Rules, "rule")} broken" : "Gate failed: an allowance is over",
    };

    public static Html Pill(GateVerdict? gate, bool isComparable) => (gate, isComparable) switch
    {
        (null, _) => Html.Of($"<span class=\"gate mid\"><span aria-hidden=\"true\">○</span>{Words(gate)}</span>"),
        (_, false) => Html.Of($"<span class=\"gate mid\"><span aria-hidden=\"true\">○</span>Gate not evaluated: nothing to compare</span>"),
        ({ Passed: true }, _) => Html.Of($"<span class=\"gate ok\"><span aria-hidden=\"true\">✓</span>{Words(gate)}</span>"),
        _ => Html.Of($"<span class=\"gate\"><span aria-hidden=\"true\">✕</span>{Words(gate)}</span>"),
    };

    public static Html Table(GateVerdict? gate, HtmlRunNames names)
    {
        if (gate is null)
        {
            return Html.Empty;
        }

        ILookup<int?, GateReason> reasons = gate.Reasons.ToLookup(static reason => reason.Rule);
        ILookup<int?, GateReason> warnings = gate.Warnings.ToLookup(static reason => reason.Rule);
        return Html.Of($"""
            <div class="card tw gl" tabindex="0" role="region" aria-label="Gate rules"><table><caption class="vh">Gate rules</caption>
            <thead><tr><th scope="col"><span class="vh">Result</span></th><th scope="col">Gate rule <small>from the policy</small></th><th scope="col">Measured</th><th scope="col">Detail</th></tr></thead>
            <tbody>
            {gate.Results.Select(rule => Row(rule, [.. reasons[rule.Number]], [.. warnings[rule.Number]], gate, names))}{reasons[null].Select(reason => Allowance(reason, gate, names))}</tbody></table></div>
            {Allowed(gate)}{Warnings([.. gate.Warnings.Where(static reason => reason is { Rule: null, Kind: not GateReasonKind.Notice })], names)}
            """);
    }

    private static Html Row(GateRuleResult rule, ImmutableArray<GateReason> reasons, ImmutableArray<GateReason> warnings, GateVerdict gate, HtmlRunNames names) => Html.Of(
        $"<tr><td>{Mark(rule.IsKept)}</td><td>{Html.User(rule.Wanted)}</td><td class=\"nw\"><b>{HtmlFigures.WithMinus(rule.Measured)}</b></td><td class=\"mute\">{Details(reasons.IsEmpty ? warnings : reasons, gate, names)}</td></tr>\n");

    private static Html Allowance(GateReason reason, GateVerdict gate, HtmlRunNames names) => Html.Of(
        $"<tr><td>{Mark(isKept: false)}</td><td>{(reason.Allowance is { } number ? string.Create(CultureInfo.InvariantCulture, $"Allowed regression {number}") : "")}</td><td></td><td class=\"mute\">{Detail(reason, gate, names)}</td></tr>\n");

    public static Html Mark(bool isKept) => isKept
        ? Html.Of($"<span class=\"g f\" aria-hidden=\"true\">✓</span><span class=\"vh\">kept</span>")
        : Html.Of($"<span class=\"g r\" aria-hidden=\"true\">✕</span><span class=\"vh\">broken</span>");

    /// <summary>The first few; a rule about each intent may have hundreds.</summary>
    private static Html Details(ImmutableArray<GateReason> reasons, GateVerdict gate, HtmlRunNames names)
    {
        const int Most = 5;
        string more = reasons.Length > Most ? $"and {VerdictWords.Number(reasons.Length - Most)} more" : "";
        return Html.Of($"{reasons.Take(Most).Select(reason => Html.Of($"<div>{Detail(reason, gate, names)}</div>"))}{more}");
    }

    private static Html Detail(GateReason reason, GateVerdict gate, HtmlRunNames names)
    {
        Html link = reason.Items.IsEmpty ? Html.Empty : Filter(reason, gate) is { } filter
            ? Html.Of($" {HtmlLink.To(filter, Html.Of($"{reason.Items.Length} to read"))}")
            : Html.Empty;
        return Html.Of($"{Html.User(names.Shortened(reason.Sentence))}{link}");
    }

    /// <summary>What lists the very items of a reason; null when no filter does.</summary>
    private static ReportFilter? Filter(GateReason reason, GateVerdict gate)
    {
        if (reason.Kind == GateReasonKind.ExpiredAllowance)
        {
            return null;
        }

        ReportFilter filter = ReportFilter.Is(HtmlKind.Of(reason.Items[0].Kind).Word);
        filter = reason.Subject is { } intent ? filter.Expected(Intent.Parse(intent)) : filter;
        return gate.Allowed.IsEmpty ? filter : filter.Not("allowed");
    }

    private static Html Allowed(GateVerdict gate) => gate.Allowed.IsEmpty ? Html.Empty : Html.Of(
        $"<p class=\"sub\">{HtmlLink.To(ReportFilter.Is("allowed"), Html.Of($"{Analysis.Words.Count(gate.Allowed.Length, "regression")}"))} {(gate.Allowed.Length == 1 ? "is" : "are")} allowed by the policy and count{(gate.Allowed.Length == 1 ? "s" : "")} in no rule about regressions.</p>\n");

    private static Html Warnings(ImmutableArray<GateReason> warnings, HtmlRunNames names) => warnings.IsEmpty ? Html.Empty : Html.Of(
        $"<ul class=\"warns\">{warnings.Select(warning => Html.Of($"<li>{Html.User(names.Shortened(warning.Sentence))}</li>"))}</ul>\n");
}
