namespace KoreBT.Analysis;

[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html, NotebookFormatters.Plain])]
public sealed partial class ConfusionMatrix
{
    /// <summary>How many answers are right and how many pairs of intents are confused, for debuggers and notebooks.</summary>
    public override string ToString() => $"{TerminalText.Count(Right)} of {Words.Count(Total, "answer")} right, {Words.Count(Confusions.Length, "pair")} of intents confused";
}
