using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the text report of one run.</summary>
internal static class TextRunParts
{
    private const int TopConfusions = 20;
    private const string NoIntent = "(no intent)";

    public static void Title(RunAnalysis run, TextWriter writer)
    {
        string unscored = run.Kore.Unscored > 0 ? $", {run.Kore.Unscored} without a verdict" : "";
        writer.Write($"{Safe(run.Name)}: {Words.Count(run.Kore.Assertions, "assertion")}{unscored}\n");
        foreach ((string label, string? value) in new[]
        {
            ("Bot", run.Info.BotName), ("Report", run.Info.ReportName), ("Language", run.Info.Language),
            ("Run type", run.Info.RunType), ("Last tested", run.Info.LastTested), ("Notes", run.Info.Notes),
        })
        {
            if (value is not null)
            {
                writer.Write($"  {label}: {Safe(value)}\n");
            }
        }
    }

    public static void Findings(RunAnalysis run, TextWriter writer)
    {
        if (run.Quality.Kinds.Count == 0)
        {
            return;
        }

        writer.Write("\nAbout the file\n");
        foreach (FindingKind kind in run.Quality.Kinds)
        {
            writer.Write($"  {Safe(FindingText.Of(run.Name, run.Quality, kind))}\n");
        }
    }

    public static void Kore(KoreSummary kore, TextWriter writer)
    {
        writer.Write("\nAs Kore counts (one verdict for each assertion; a wrong intent is a false positive only)\n");
        writer.Write($"  TP {kore.TruePositives}  TN {kore.TrueNegatives}  FP {kore.FalsePositives} (wrong intents {kore.WrongIntents}, false alarms {kore.FalseAlarms})  FN {kore.FalseNegatives}\n");
        writer.Write($"  Kore precision TP/(TP+FP)      {Number(kore.Precision)}\n");
        writer.Write($"  Kore recall    TP/(TP+FN)      {Number(kore.Recall)}\n");
        writer.Write($"  Kore F1        2TP/(2TP+FP+FN) {Number(kore.F1)}\n");
        writer.Write($"  Success        (TP+TN)/all     {Number(kore.Success)}{Between(kore.SuccessInterval())}\n");
    }

    public static void Classification(ClassificationReport report, TextWriter writer)
    {
        writer.Write("\nAs the textbook counts (each intent against all others; a wrong intent is an error of both)\n");
        writer.Write($"  Accuracy (right answers / assertions, \"no intent\" counts as an answer) {Number(report.Accuracy)}{Between(report.AccuracyInterval())}\n");
        writer.Write($"  Averages over {report.Intents.Length} intents ({report.Labels.Name}, \"no intent\" apart; an undefined value counts as {Words.CamelCase(report.ZeroDivision)})\n");
        TextTable table = new("intent", "precision", "recall", "F1", "support", "predicted");
        table.Add("micro average", Number(report.Micro.Precision), Number(report.Micro.Recall), Number(report.Micro.F1), Count(report.Micro.Support), "");
        table.Add("macro average", Number(report.Macro.Precision), Number(report.Macro.Recall), Number(report.Macro.F1), Count(report.Macro.Support), "");
        table.Add("weighted average", Number(report.Weighted.Precision), Number(report.Weighted.Recall), Number(report.Weighted.F1), Count(report.Weighted.Support), "");
        foreach (IntentMetrics intent in report.Intents)
        {
            Add(table, intent, Label(intent.Intent));
        }

        if (report.None.Support + report.None.Predicted > 0)
        {
            Add(table, report.None, NoIntent);
        }

        table.Write(writer);
    }

    public static void Confusions(ConfusionMatrix matrix, TextWriter writer)
    {
        if (matrix.Confusions.IsEmpty)
        {
            return;
        }

        writer.Write("\nTop confusions (expected -> predicted)\n");
        foreach (Confusion confusion in matrix.Confusions.Take(TopConfusions))
        {
            writer.Write($"  {Count(confusion.Count),5}  {Label(confusion.Expected)} -> {Label(confusion.Predicted)}\n");
        }

        int more = matrix.Confusions.Length - TopConfusions;
        if (more > 0)
        {
            writer.Write($"         and {more} more\n");
        }
    }

    public static string Label(Intent intent) => intent.IsNone ? NoIntent : Safe(intent.Name);

    public static string Label(IntentSet intents) => intents.IsNone ? NoIntent : Safe(intents.ToString());

    private static void Add(TextTable table, IntentMetrics intent, string name) =>
        table.Add(name, Number(intent.Precision), Number(intent.Recall), Number(intent.F1), Count(intent.Support), Count(intent.Predicted));
}
