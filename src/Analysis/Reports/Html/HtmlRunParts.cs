using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>The sections of a single run: the same page without what compares.</summary>
internal static class HtmlRunParts
{
    private const int Most = 20;

    public static Html Verdict(RunAnalysis run, GateVerdict? gate, HtmlRunNames names)
    {
        long intents = run.Classification.Intents.Count(static intent => intent.Support > 0);
        return Html.Of($"""
            <div class="w hero">
            {HtmlVerdict.Banners(run.Quality.Kinds.Where(static kind => kind is not FindingKind.UnknownColumn).Select(kind => names.Shortened(FindingText.Of(run.Name, run.Quality, kind))))}<div class="vs"><span><span class="ring full"></span>Run <b>{Html.User(names.After)}</b>{HtmlVerdict.Tested(run.Info)}</span><span>{HtmlVerdict.Size(run.Kore.Assertions, intents)}</span></div>
            <div class="hgrid"><div>{HtmlGate.Pill(gate, isComparable: true)}
            <h1>{HtmlFigures.Sentence(VerdictWords.Headline(run.Kore))}</h1>
            <p class="lede">{HtmlFigures.Sentence(VerdictWords.Paragraph(run.Kore))}</p>
            {HtmlGate.Table(gate, names)}</div>
            {Certain(run)}
            </div></div>

            """);
    }

    public static Html Tiles(RunAnalysis run, HtmlRows? rows)
    {
        Html tiles = rows is null
            ? Html.Join(
                [
                    Plain("r", run.Kore.WrongIntents, "Wrong intent"), Plain("s", run.Kore.FalseNegatives, "No intent found"), Plain("c", run.Kore.FalseAlarms, "False alarm"),
                    Plain("n", run.Kore.Unscored, "Not scored"), Plain("p", run.Kore.TruePositives + run.Kore.TrueNegatives, "Right intent"),
                ])
            : Html.Join(rows.Kinds.Select((kind, index) => rows.Counts[index] > 0 || kind.Style != 'n' ? HtmlFlow.Tile(kind, rows.Counts[index]) : Html.Empty));
        return Html.Of($"""
            <section id="what"><div class="w"><h2>What happened to every utterance</h2>
            <p class="sub">Each utterance is in one of these groups.</p>
            <div class="tiles">{tiles}</div></div></section>

            """);
    }

    public static Html Intents(RunAnalysis run, bool hasList)
    {
        IntentMetrics[] intents = [.. run.Classification.Intents.Append(run.Classification.None).Where(static intent => intent.Support > 0).OrderByDescending(static intent => intent.FalseNegatives).ThenBy(static intent => intent.Intent, Intent.ByName)];
        ILookup<Intent, Confusion> confusions = run.Classification.Matrix.Confusions.ToLookup(static confusion => confusion.Expected);
        return Html.Of($"""
            <section id="intents"><div class="w"><h2>Which intents fail</h2>
            <p class="sub">Most wrong answers first. The bar is the share of right answers, with the 95 % Wilson interval in brackets.</p>
            <div class="card tw" tabindex="0" role="region" aria-label="Intents"><table id="it" class="it">
            <thead><tr>{HtmlIntents.Head("Intent")}{HtmlIntents.Head("Right", "textbook recall")}{HtmlIntents.Head("Wrong", isNumber: true)}<th scope="col" class="opt">Lost most to</th>{HtmlIntents.Head("Recall", "platform", isNumber: true)}{HtmlIntents.Head("Precision", "textbook", isNumber: true)}{HtmlIntents.Head("F1", "textbook", isNumber: true)}</tr></thead>
            <tbody>
            {intents.Select(intent => Row(intent, run.Classification.Matrix, confusions[intent.Intent].FirstOrDefault(), hasList))}</tbody></table></div></div></section>

            """);
    }

    public static Html Pairs(RunAnalysis run, bool hasList)
    {
        Confusion[] confusions = [.. run.Classification.Matrix.Confusions];
        Html table = confusions.Length == 0 ? Html.Of($"<p class=\"sub\">None.</p>") : Html.Of($"""
            <div class="card tw mv" tabindex="0" role="region" aria-label="Wrong answers"><table>
            <thead><tr><th scope="col">Should be</th><th scope="col">Was answered</th><td></td><th scope="col" class="num">Utterances</th></tr></thead>
            <tbody>
            {confusions.Take(Most).Select(confusion => Html.Of($"<tr><td>{confusion.Expected}</td><td>{Link(hasList, ReportFilter.All.Expected(confusion.Expected).After(confusion.Predicted).Not("unscored"), Html.Name(confusion.Predicted))}</td><td>{HtmlMarks.Bar((double)confusion.Count / confusions[0].Count, 'r')}</td><td class=\"num\">{confusion.Count}</td></tr>\n"))}</tbody></table></div>
            <p class="sub">{(confusions.Length > Most ? $"And {VerdictWords.Number(confusions.Length - Most)} more pairs with {Words.Count(confusions.Skip(Most).Sum(static confusion => confusion.Count), "utterance")}." : "")}</p>
            """);
        return Html.Of($"""
            <section id="confusions"><div class="w"><h2>Who took whose utterances</h2>
            <p class="sub">The first column lost the utterances, the second one got them.</p>
            {table}</div></section>

            """);
    }

    public static Html Entities(RunAnalysis run, bool hasList) => run.Entities.Entities.IsEmpty ? Html.Empty : Html.Of($"""
        <section id="entities"><div class="w"><h2>Entities</h2>
        <p class="sub">{run.Entities.AssertionsRight} of {run.Entities.Assertions} utterances with entities have all of them right.</p>
        <div class="card tw" tabindex="0" role="region" aria-label="Entities"><table class="it">
        <thead><tr><th scope="col">Entity</th><th scope="col" class="num">Right</th><th scope="col" class="num">Missing</th><th scope="col" class="num">Wrong value</th><th scope="col" class="num">Not expected</th><th scope="col" class="num">F1 of values</th></tr></thead>
        <tbody>
        {run.Entities.Entities.Select(entity => Html.Of($"<tr><th scope=\"row\">{Link(hasList, ReportFilter.All.Entity("entity", entity.Name), Html.User(entity.Name))}</th><td class=\"num\">{entity.Correct} <span class=\"mute\">of {entity.Support}</span></td><td class=\"num\">{entity.Missed}</td><td class=\"num\">{entity.WrongValue}</td><td class=\"num\">{entity.Spurious}</td><td class=\"num\">{Share(entity.F1)}</td></tr>\n"))}</tbody></table></div></div></section>

        """);

    private static Html Certain(RunAnalysis run) => run.Kore.SuccessInterval() is not { } interval ? Html.Empty : Html.Of($"""
        <aside class="card real" aria-labelledby="rh"><h2 id="rh">How certain is that?</h2><dl>
        <div><dt>Overall</dt><dd>A suite is a sample. The true share of right answers lies between {Percent(interval.Low)} and {Percent(interval.High)} (95 % confidence).</dd></div>
        <div><dt>Compared with what?</dt><dd>One run alone cannot say whether the bot got better. Compare it with an earlier one to see what changed.</dd></div>
        </dl></aside>
        """);

    /// <summary>Without a list there is nothing to go to.</summary>
    private static Html Link(bool hasList, ReportFilter filter, Html text) => hasList ? HtmlLink.To(filter, text) : text;

    private static string Percent(double share) => VerdictWords.Percent((long)Math.Round(1000 * share), 1000);

    private static Html Plain(string style, long count, string label) => Html.Of($"<div class=\"tile {style}\"><strong>{count}</strong><span class=\"k\">{label}</span></div>");

    private static Html Row(IntentMetrics intent, ConfusionMatrix matrix, Confusion? taker, bool hasList)
    {
        string interval = intent.RecallInterval() is { } known ? $" ({Percent(known.Low)} to {Percent(known.High)})" : "";
        Html lost = taker is null ? Html.Of($"<span class=\"mute\">–</span>") : Html.Of($"{taker.Predicted} <span class=\"mute\">{taker.Count}</span>");
        double? platform = HtmlTally.PlatformRecall(matrix, intent.Intent);
        return Html.Of($"""
            <tr><th scope="row">{Link(hasList, ReportFilter.All.Expected(intent.Intent), Html.Name(intent.Intent))}</th><td data-v="{Raw(intent.Recall ?? 0)}">{HtmlMarks.Bar(intent.Recall ?? 0, 'f')}<span class="nw">{intent.TruePositives} <span class="mute">of {intent.Support}{interval}</span></span></td><td class="num opt" data-v="{Raw(intent.FalseNegatives)}">{intent.FalseNegatives}</td><td class="opt">{lost}</td><td class="num nw opt" data-v="{Raw(platform ?? -1)}">{Share(platform)}</td><td class="num nw opt" data-v="{Raw(intent.Precision ?? -1)}">{Share(intent.Precision)}</td><td class="num nw opt" data-v="{Raw(intent.F1 ?? -1)}">{Share(intent.F1)}</td></tr>

            """);
    }
}
