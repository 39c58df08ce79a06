using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html, NotebookFormatters.Plain])]
public sealed partial class ClassificationReport
{
    /// <summary>Accuracy and macro F1, for debuggers and notebooks.</summary>
    public override string ToString() =>
        $"Accuracy {Number(Accuracy)}, macro F1 {Number(Macro.F1)}: {Words.Count(Matrix.Total, "assertion")}, {Words.Count(Intents.Length, "intent")} ({Labels.Name})";
}
