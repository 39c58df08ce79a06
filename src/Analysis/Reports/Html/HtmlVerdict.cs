namespace KoreBT.Analysis;

/// <summary>The first screen of a comparison: banners, which runs, the verdict, the gate, and whether it is real.</summary>
internal static class HtmlVerdict
{
    public static Html Of(RunDiff diff, GateVerdict? gate, HtmlRunNames names) => Html.Of($"""
        <div class="w hero">
        {Banners(diff.Notices.Select(notice => names.Shortened(notice.Message)))}{Which(diff, names)}
        <div class="hgrid">
        <div>{HtmlGate.Pill(gate, diff.Counts.Comparable > 0)}
        <h1>{HtmlFigures.Sentence(VerdictWords.Headline(diff))}</h1>
        <p class="lede">{HtmlFigures.Sentence(VerdictWords.Paragraph(diff))}</p>
        {Findings(diff)}{HtmlGate.Table(diff.Counts.Comparable > 0 ? gate : null, names)}</div>
        {Luck(diff)}
        </div></div>

        """);

    /// <summary>What to know before anything else.</summary>
    public static Html Banners(IEnumerable<string> messages)
    {
        Html[] banners = [.. messages.Select(static message => Html.Of($"<p>{Html.User(message)}</p>\n"))];
        return banners.Length == 0 ? Html.Empty : Html.Of($"<div class=\"banner\" role=\"note\" aria-label=\"Before you conclude\"><span aria-hidden=\"true\">⚠</span><div>\n{banners}</div></div>\n");
    }

    public static Html Tested(RunInfo info) => info.LastTested is { } when ? Html.Of($" · {Html.User(when)}") : Html.Empty;

    public static string Size(long utterances, long intents) => $"{VerdictWords.Number(utterances)} {(utterances == 1 ? "utterance" : "utterances")} · {VerdictWords.Number(intents)} {(intents == 1 ? "intent" : "intents")}";

    private static Html Which(RunDiff diff, HtmlRunNames names) => Html.Of(
        $"<div class=\"vs\"><span><span class=\"ring\"></span>Before <b>{Html.User(names.Before)}</b>{Tested(diff.Baseline.Info)}</span><span class=\"arrow\" aria-hidden=\"true\">→</span><span><span class=\"ring full\"></span>After <b>{Html.User(names.After)}</b>{Tested(diff.Candidate.Info)}</span><span>{Size(diff.Counts.Comparable, diff.ByIntent.Count(static change => !change.Intent.IsNone && change.Candidate.Support > 0))}</span></div>");

    private static Html Findings(RunDiff diff)
    {
        Html[] findings = [.. VerdictFindings.Of(diff).Select(static finding => Html.Of($"<li>{Sign(finding.Kind)}<span>{HtmlFigures.Sentence(finding.Sentence)}</span></li>\n"))];
        return findings.Length == 0 ? Html.Empty : Html.Of($"<ul class=\"points\">\n{findings}</ul>\n");
    }

    private static Html Sign(VerdictFindingKind kind) => kind switch
    {
        VerdictFindingKind.Worse => Html.Of($"<span class=\"g r\" aria-hidden=\"true\">▼</span>"),
        VerdictFindingKind.Better => Html.Of($"<span class=\"g f\" aria-hidden=\"true\">▲</span>"),
        _ => Html.Of($"<span class=\"g c\" aria-hidden=\"true\">⇄</span>"),
    };

    private static Html Luck(RunDiff diff)
    {
        int worse = diff.ByIntent.Count(VerdictLuck.IsWorse);
        int better = diff.ByIntent.Count(VerdictLuck.IsBetter);
        int open = diff.ByIntent.Count(VerdictLuck.IsOpen);
        string? overall = VerdictLuck.Label(diff.Significance);
        bool isBad = overall == "beyond chance" && diff.Significance.Test.Regressed > diff.Significance.Test.Fixed;
        Html pill = overall is null ? Html.Empty : Pill(overall != "beyond chance" ? "" : isBad ? " bad" : " good", overall);
        Html single = worse > 0 ? Pill(" bad", $"{VerdictWords.Number(worse)} worse") : better > 0 ? Pill(" good", $"{VerdictWords.Number(better)} better") : Html.Empty;
        Html rest = VerdictLuck.Rest(diff.ByIntent) is { } text
            ? Html.Of($"<div><dt>The rest {Pill(" few", $"{VerdictWords.Number(open)} open")}</dt><dd>{text}</dd></div>\n")
            : Html.Empty;
        return Html.Of($"""
            <aside class="card real" aria-labelledby="rh"><h2 id="rh">Is it real, or luck?</h2><dl>
            <div><dt>Overall {pill}</dt><dd>{HtmlFigures.WithMinus(VerdictLuck.Overall(diff.Significance))}</dd></div>
            <div><dt>Single intents {single}</dt><dd>{VerdictLuck.Intents(diff.ByIntent)}</dd></div>
            {rest}</dl></aside>
            """);
    }

    private static Html Pill(string style, string text) => Html.Of($"<span class=\"pill{style}\">{text}</span>");
}
