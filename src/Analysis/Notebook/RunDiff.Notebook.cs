namespace KoreBT.Analysis;

[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html, NotebookFormatters.Plain])]
public sealed partial class RunDiff;
