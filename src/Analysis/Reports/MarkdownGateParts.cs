namespace KoreBT.Analysis;

/// <summary>What a policy says, as the first thing of a Markdown page.</summary>
internal static class MarkdownGateParts
{
    public static void Verdict(GateVerdict? verdict, MarkdownPage page)
    {
        if (verdict is null)
        {
            return;
        }

        page.Block($"## {MarkdownText.Plain(verdict.Passed ? "May go out" : "May not go out")}");
        page.Block(MarkdownText.Plain(verdict.ToString()));
        page.List("Reasons", verdict.Reasons.Select(static reason => MarkdownText.Plain(reason.Sentence)));
        page.List("Warnings", verdict.Warnings.Where(static warning => warning.Kind != GateReasonKind.Notice).Select(static warning => MarkdownText.Plain(warning.Sentence)));
    }
}
