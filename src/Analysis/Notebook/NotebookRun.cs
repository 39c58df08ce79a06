namespace KoreBT.Analysis;

/// <summary>A run in a notebook.</summary>
internal static class NotebookRun
{
    public static Html Of(TestRun run, int rows)
    {
        KoreSummary kore = KoreSummary.From(run);
        HtmlRows all = HtmlRows.Of(run);
        HtmlRow[] wrong = [.. all.Rows.TakeWhile(static row => row.Kind.Letter is not ('u' or 'p'))];
        return Html.Of($"""
            <p class="mute">{Names(run)}</p>
            <div class="t">{VerdictWords.Headline(kore).ToString()}</div>
            <p>{VerdictWords.Paragraph(kore).ToString()}{(kore.SuccessInterval() is { } interval ? $" The true share of right intents lies between {HtmlFigures.Share(interval.Low)} and {HtmlFigures.Share(interval.High)} (95 % confidence)." : "")}</p>
            {NotebookBand.Of(all.Kinds.Zip(all.Counts, static (kind, count) => (kind, (long)count)))}{NotebookTable.Heading("Wrong answers", wrong.Length)}{(wrong.Length == 0 ? Html.Empty : NotebookTable.Of(Heads, wrong, rows, Cells))}
            """);
    }

    private static Html Heads => Html.Of($"<th scope=\"col\"></th><th scope=\"col\">Utterance</th><th scope=\"col\">Expected</th><th scope=\"col\">Answer</th><th scope=\"col\" class=\"num\">Line</th>");

    private static string Names(TestRun run) => string.Join(" · ", new[] { run.Info.BotName, run.Info.ReportName, run.Info.RunType, HtmlRunNames.File(run.Name) }.Where(static name => !string.IsNullOrEmpty(name)));

    private static Html Cells(HtmlRow row) => Html.Of(
        $"<td title=\"{row.Kind.Meaning}\">{row.Kind.Sign}</td><td>{Html.User(row.Either.Utterance)}</td><td>{row.Expected}</td><td>{row.Is!.Value}{Why(row)}</td><td class=\"num\">{(row.Either.Line > 0 ? Html.Of($"{row.Either.Line}") : Html.Empty)}</td>");

    /// <summary>Where the intent is right, an entity is not.</summary>
    private static Html Why(HtmlRow row) => row.Kind.Letter == 'e' && ChangeReason.Of(ChangeKind.StillFailing, null, row.Either) is { } reason
        ? Html.Of($"<div class=\"mute\">{Html.User(reason.ToString())}</div>")
        : Html.Empty;
}
