namespace KoreBT.Analysis;

/// <summary>A stretch of a <see cref="VerdictSentence"/>.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsName">True when it is a name from a file, to be shown as that.</param>
/// <param name="Filter">The filter of the HTML report that lists what the stretch counts; null when there is none.</param>
internal sealed record VerdictPart(string Text, bool IsName = false, ReportFilter? Filter = null);
