namespace KoreBT.Analysis;

/// <summary>Something about a results file that its reader should know before trusting the numbers.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Line">The 1-based line it was found on; 0 when it concerns the whole file.</param>
/// <param name="Message">One sentence: what was found and what was made of it.</param>
public sealed record Finding(FindingKind Kind, int Line, string Message);
