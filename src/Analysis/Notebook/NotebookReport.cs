using static KoreBT.Analysis.HtmlFigures;

namespace KoreBT.Analysis;

/// <summary>A report of all intents in a notebook.</summary>
internal static class NotebookReport
{
    public static Html Of(ClassificationReport report, int rows)
    {
        IntentMetrics[] intents = [.. report.Intents.OrderBy(static intent => intent.F1 ?? 2).ThenBy(static intent => intent.Intent, Intent.ByName)];
        string between = report.AccuracyInterval() is { } interval ? $" ({Share(interval.Low)} to {Share(interval.High)} with 95 % confidence)" : "";
        Html[] averages =
        [
            .. report.None.Support + report.None.Predicted > 0 ? [Cells(report.None)] : Array.Empty<Html>(),
            Average("Micro average", report.Micro), Average("Macro average", report.Macro), Average("Weighted average", report.Weighted),
        ];
        return Html.Of($"""
            <div class="t">Accuracy {Share(report.Accuracy)}, macro F1 {Share(report.Macro.F1)}</div>
            <p>{report.Matrix.Right} of {report.Matrix.Total} answers are right{between}. The lowest F1 comes first; averages are taken over {Words.Count(report.Intents.Length, "intent")} ({report.Labels.Name}).</p>
            {NotebookTable.Of(Heads, intents, rows, Cells, averages)}
            """);
    }

    private static Html Heads => Html.Of(
        $"<th scope=\"col\">Intent</th><th scope=\"col\" colspan=\"2\">Right</th><th scope=\"col\" class=\"num\">Precision</th><th scope=\"col\" class=\"num\">Recall</th><th scope=\"col\" class=\"num\">F1</th><th scope=\"col\" class=\"num\">Predicted</th>");

    private static Html Cells(IntentMetrics intent) => Html.Of(
        $"<th scope=\"row\">{intent.Intent}</th><td>{(intent.Recall is { } recall ? HtmlMarks.Bar(recall, 'f') : Html.Empty)}</td><td class=\"nw\">{intent.TruePositives} <span class=\"mute\">of {intent.Support}</span></td>{Numbers(intent.Precision, intent.Recall, intent.F1)}<td class=\"num\">{intent.Predicted}</td>");

    private static Html Average(string name, AverageMetrics average) => Html.Of(
        $"<th scope=\"row\">{name}</th><td></td><td><span class=\"mute\">of {average.Support}</span></td>{Numbers(average.Precision, average.Recall, average.F1)}<td></td>");

    private static Html Numbers(double? precision, double? recall, double? f1) => Html.Of($"<td class=\"num\">{Exact(precision)}</td><td class=\"num\">{Exact(recall)}</td><td class=\"num\">{Exact(f1)}</td>");
}
