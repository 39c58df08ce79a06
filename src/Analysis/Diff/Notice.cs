namespace KoreBT.Analysis;

/// <summary>Something about a comparison that its reader should know before drawing conclusions.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">One sentence.</param>
public sealed record Notice(NoticeKind Kind, string Message);
