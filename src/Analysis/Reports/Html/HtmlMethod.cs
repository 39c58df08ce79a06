using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>Numbers by both definitions, how they were tested, what the files say of themselves, and the words of the page.</summary>
internal static class HtmlMethod
{
    public static Html Of(RunDiff diff)
    {
        Html[] rows = [.. Numbers(diff.Baseline).Zip(Numbers(diff.Candidate)).Select(static pair => Html.Of(
            $"<tr><th scope=\"row\">{pair.First.Name}</th><td class=\"num\">{Exact(pair.First.Value)}</td><td class=\"num\">{Exact(pair.Second.Value)}</td><td class=\"num\">{Change(pair.Second.Value - pair.First.Value)}</td></tr>\n"))];
        string counts = $"{Kore(diff.Baseline)} before, {Kore(diff.Candidate)} after.";
        return Section(
            Html.Of($"""
                <table><thead><tr><td></td><th scope="col" class="num">Before</th><th scope="col" class="num">After</th><th scope="col" class="num">Points</th></tr></thead>
                <tbody>
                {rows}</tbody></table><p class="sub">The platform counts {counts} {WithMinus(diff.Significance.Sentence)}</p>
                """),
            Files([diff.Baseline, diff.Candidate], ["Before", "After"]),
            HtmlKind.OfChange,
            [
                ("Lost, gained", "regressed and fixed, counted inside one intent"),
                ("Beyond chance", "McNemar’s test (mid-p) for each intent, Benjamini-Hochberg q below 0.05 over the intents of which a verdict changed"),
                ("Too few to tell", "so few changes that not even all of them in one direction would be more than chance"),
                .. Definitions,
            ]);
    }

    public static Html Of(RunAnalysis run)
    {
        Html[] rows = [.. Numbers(run).Select(static number => Html.Of($"<tr><th scope=\"row\">{number.Name}</th><td class=\"num\">{Exact(number.Value)}</td></tr>\n"))];
        return Section(
            Html.Of($"""
                <table><thead><tr><td></td><th scope="col" class="num">Value</th></tr></thead>
                <tbody>
                {rows}</tbody></table><p class="sub">The platform counts {Kore(run)}.</p>
                """),
            Files([run], ["Run"]),
            HtmlKind.OfRun,
            Definitions);
    }

    private static (string, string)[] Definitions =>
    [
        ("Recall, textbook", "how many of an intent’s utterances were answered with it; a wrong intent lowers it"),
        ("Recall, platform", "TP / (TP + FN); a wrong intent is a false positive only and does not lower it"),
        ("Precision, F1, textbook", "one intent against all others"),
    ];

    private static Html Section(Html numbers, Html files, IEnumerable<HtmlKind> kinds, IEnumerable<(string, string)> words) => Html.Of($"""
        <section id="method"><div class="w"><h2>Method and numbers for the engineer</h2><div class="meth">
        <div class="card"><h3>Overall numbers</h3>{numbers}</div>
        <div class="card"><h3>What the files say</h3>{files}</div>
        <div class="card"><h3>Words used here</h3><table><tbody>
        {kinds.Select(static kind => Html.Of($"<tr><th scope=\"row\">{kind.Sign} {kind.Label}</th><td>{kind.Meaning}</td></tr>\n"))}{words.Select(static word => Html.Of($"<tr><th scope=\"row\">{word.Item1}</th><td>{word.Item2}</td></tr>\n"))}</tbody></table></div>
        </div></div></section>

        """);

    private static (string Name, double? Value)[] Numbers(RunAnalysis run) =>
    [
        ("Right intent, no intent counted (accuracy)", run.Classification.Accuracy),
        ("Macro F1, textbook", run.Classification.Macro.F1),
        ("Micro F1, textbook", run.Classification.Micro.F1),
        ("Weighted F1, textbook", run.Classification.Weighted.F1),
        ("Macro recall, textbook", run.Classification.Macro.Recall),
        ("Recall, platform", run.Kore.Recall),
        ("Precision, platform", run.Kore.Precision),
        ("F1, platform", run.Kore.F1),
    ];

    private static string Kore(RunAnalysis run) =>
        $"{VerdictWords.Number(run.Kore.TruePositives)} TP, {VerdictWords.Number(run.Kore.TrueNegatives)} TN, {VerdictWords.Number(run.Kore.FalsePositives)} FP, {VerdictWords.Number(run.Kore.FalseNegatives)} FN";

    private static Html Files(RunAnalysis[] runs, string[] heads)
    {
        ILookup<string, string>[] labels = [.. runs.Select(static run => run.Info.Rows.ToLookup(static row => row.Label, static row => row.Value, StringComparer.OrdinalIgnoreCase))];
        IEnumerable<Html> rows = labels.SelectMany(static rows => rows.Select(static row => row.Key)).Distinct(StringComparer.OrdinalIgnoreCase).Select(label =>
        {
            string[] values = [.. labels.Select(rows => string.Join("\n", rows[label]))];
            return Row(label, values, values.Distinct(StringComparer.Ordinal).Count() > 1);
        });
        return Html.Of($"""
            <table><thead><tr><td></td>{heads.Select(static head => Html.Of($"<th scope=\"col\">{head}</th>"))}</tr></thead>
            <tbody>
            {Row("File", [.. runs.Select(static run => HtmlRunNames.File(run.Name))], isDifferent: false)}{rows}</tbody></table>
            """);
    }

    private static Html Row(string label, string[] values, bool isDifferent) => Html.Of(
        $"<tr class=\"{(isDifferent ? "diff" : "")}\"><th scope=\"row\">{Html.User(label)}</th>{values.Select(static value => Html.Of($"<td>{Html.Lines(value)}</td>"))}</tr>\n");
}
