namespace KoreBT.Analysis;

/// <summary>A sentence about where to look first.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record VerdictFinding(VerdictFindingKind Kind, VerdictSentence Sentence);
