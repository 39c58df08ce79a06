using System.Text;

namespace KoreBT.Analysis;

/// <summary>The verdict as text for a ticket or a chat.</summary>
internal static class HtmlSummary
{
    public static string Of(RunDiff diff, GateVerdict? gate, HtmlRunNames names)
    {
        Verdict verdict = Verdict.Of(diff);
        StringBuilder text = new($"{names.Bot}: {names.Before} → {names.After}\n{HtmlGate.Words(gate)}.\n{verdict.Headline} {verdict.Paragraph}\n{verdict.Luck}\n");
        foreach (string finding in verdict.Findings)
        {
            text.Append("- ").Append(finding).Append('\n');
        }

        return Gate(text, gate, names);
    }

    public static string Of(RunAnalysis run, GateVerdict? gate, HtmlRunNames names) =>
        Gate(new StringBuilder($"{names.Bot}: {names.After}\n{HtmlGate.Words(gate)}.\n{VerdictWords.Paragraph(run.Kore)}\n"), gate, names);

    private static string Gate(StringBuilder text, GateVerdict? gate, HtmlRunNames names)
    {
        foreach (GateReason reason in gate?.Reasons ?? [])
        {
            text.Append("- gate: ").Append(names.Shortened(reason.Sentence)).Append('\n');
        }

        return text.ToString();
    }
}
