namespace KoreBT.Analysis;

/// <summary>The verdict of a gate in a notebook.</summary>
internal static class NotebookGate
{
    public static Html Of(GateVerdict verdict, int rows)
    {
        HtmlRunNames names = HtmlRunNames.Of(verdict);
        ILookup<int?, GateReason> reasons = verdict.Reasons.ToLookup(static reason => reason.Rule);
        ILookup<int?, GateReason> warnings = verdict.Warnings.ToLookup(static reason => reason.Rule);
        return Html.Of($"""
            <p class="mute">{(verdict.Baseline is null ? "" : $"{names.Before} → ")}{names.After}</p>
            <div class="t">{HtmlGate.Pill(verdict, isComparable: true)}</div>
            {NotebookTable.Of(
                Html.Of($"<th scope=\"col\"></th><th scope=\"col\">Rule</th><th scope=\"col\" class=\"num\">Measured</th><th scope=\"col\">Detail</th>"),
                verdict.Results,
                rows,
                rule => Html.Of($"<td>{HtmlGate.Mark(rule.IsKept)}</td><td>{Html.User(rule.Wanted)}</td><td class=\"num nw\">{HtmlFigures.WithMinus(rule.Measured)}</td><td class=\"mute\">{Sentences(reasons[rule.Number].Concat(warnings[rule.Number]), names)}</td>"))}{(reasons[null].Concat(warnings[null]).Any() ? Html.Of($"<div class=\"note\">{Sentences(reasons[null].Concat(warnings[null]), names)}</div>\n") : Html.Empty)}
            """);
    }

    /// <summary>What there is to say of one rule, or of none; the first few, since a rule about each intent may have hundreds.</summary>
    private static Html Sentences(IEnumerable<GateReason> reasons, HtmlRunNames names)
    {
        const int Most = 5;
        GateReason[] all = [.. reasons];
        return Html.Of($"{all.Take(Most).Select(reason => Html.Of($"<div>{Html.User(names.Shortened(reason.Sentence))}</div>"))}{(all.Length > Most ? $"and {VerdictWords.Number(all.Length - Most)} more" : "")}");
    }
}
