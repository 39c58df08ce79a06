namespace KoreBT.Analysis;

/// <summary>Two runs have no utterance in common, so there is nothing to compare. The message names both.</summary>
/// <param name="baseline">The baseline's name.</param>
/// <param name="candidate">The candidate's name.</param>
public sealed class IncomparableRunsException(string baseline, string candidate)
    : InvalidOperationException($"{baseline} and {candidate} have no utterance in common; compare two runs of the same suite.");
