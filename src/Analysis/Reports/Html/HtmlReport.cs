namespace KoreBT.Analysis;

/// <summary>
/// One HTML page for people: the verdict first, then what changed, and every utterance with filters and a link of its own. It needs no network and can be read with scripts blocked; a content
/// security policy lets nothing run but its own script.
/// </summary>
public sealed class HtmlReport : IReport
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public bool ListsUtterances => true;

    /// <summary>What a policy says of the same runs, to be shown above all; null when there is no policy, which the page says then.</summary>
    public GateVerdict? Gate { get; init; }

    /// <inheritdoc/>
    public IReport WithVerdict(GateVerdict verdict) => new HtmlReport { Gate = verdict };

    /// <summary>Writes the numbers of one run. Of single utterances a measured run keeps nothing: for a page that lists them, give the <see cref="TestRun"/>.</summary>
    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        Write(run, rows: null, writer);
    }

    /// <summary>Writes the numbers of one run and lists its utterances.</summary>
    /// <inheritdoc/>
    public void Write(TestRun run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        Write(RunAnalysis.From(run), HtmlRows.Of(run), writer);
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(writer);
        HtmlRunNames names = HtmlRunNames.Of(diff);
        HtmlRows rows = HtmlRows.Of(diff, Gate);
        HtmlTally tally = HtmlTally.Of(rows.Rows);
        bool hasEntities = !diff.ByEntity.IsEmpty;
        HtmlFrame frame = new()
        {
            Title = $"{HtmlGate.Mark(Gate)}{names.Bot}: {names.Before} → {names.After}",
            Bot = names.Bot,
            Passed = Gate?.Passed,
            HasList = true,
            Sections = [("what", "What happened"), ("intents", "Intents"), ("confusions", "Who took whose"), .. hasEntities ? new[] { ("entities", "Entities") } : [], ("utterances", "Utterances"), ("method", "Method")],
            Foot = $"One file, no network access. {VerdictWords.Number(diff.Counts.Comparable)} of {VerdictWords.Number(rows.Total)} utterances compared. {HtmlList.LeftOut(rows)}Report format 1.",
            Plain = HtmlSummary.Of(diff, Gate, names),
        };
        Html[] sections =
        [
            HtmlVerdict.Of(diff, Gate, names), HtmlFlow.Of(diff), HtmlIntents.Of(diff, tally), HtmlPairs.Of(diff, tally), HtmlEntities.Of(diff),
            HtmlList.Of(rows, [names.Before, names.After]), HtmlMethod.Of(diff),
        ];
        Write(frame, sections, rows, [("Before", names.Before), ("After", names.After)], "comparison", writer);
    }

    private void Write(RunAnalysis run, HtmlRows? rows, TextWriter writer)
    {
        HtmlRunNames names = HtmlRunNames.Of(run);
        (bool hasEntities, bool hasList) = (!run.Entities.Entities.IsEmpty, rows is not null);
        HtmlFrame frame = new()
        {
            Title = $"{HtmlGate.Mark(Gate)}{names.Bot}: {names.After}",
            Bot = names.Bot,
            Passed = Gate?.Passed,
            HasList = hasList,
            Sections = [("what", "What happened"), ("intents", "Intents"), ("confusions", "Who took whose"), .. hasEntities ? new[] { ("entities", "Entities") } : [], .. rows is null ? [] : new[] { ("utterances", "Utterances") }, ("method", "Method")],
            Foot = $"One file, no network access. {VerdictWords.Number(run.Kore.Assertions)} utterances with a verdict. {(rows is null ? "" : HtmlList.LeftOut(rows))}Report format 1.",
            Plain = HtmlSummary.Of(run, Gate, names),
        };
        Html[] sections =
        [
            HtmlRunParts.Verdict(run, Gate, names), HtmlRunParts.Tiles(run, rows), HtmlRunParts.Intents(run, hasList), HtmlRunParts.Pairs(run, hasList), HtmlRunParts.Entities(run, hasList),
            rows is null ? Html.Empty : HtmlList.Of(rows, [names.After]), HtmlMethod.Of(run),
        ];
        Write(frame, sections, rows, [("Answer", names.After)], "run", writer);
    }

    private static void Write(HtmlFrame frame, Html[] sections, HtmlRows? rows, (string, string)[] sides, string file, TextWriter writer)
    {
        writer.Write(frame.Head);
        writer.Write($"<style>{HtmlAssets.Style}</style>\n");
        writer.Write(frame.Top);
        foreach (Html section in sections)
        {
            writer.Write(section);
        }

        writer.Write(frame.Bottom);
        writer.Write(HtmlHelp.Of(rows));
        writer.Write(frame.Summary);
        if (rows is not null)
        {
            writer.Write("<script type=\"application/json\" id=\"data\">");
            HtmlData.Write(rows, sides, file, writer);
            writer.Write("</script>\n");
        }

        writer.Write($"<script>{frame.Script}</script>\n</body>\n</html>\n");
    }
}
