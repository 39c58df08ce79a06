namespace KoreBT.Analysis;

/// <summary>What two runs answered to one unit, that is to one utterance in its context.</summary>
/// <param name="Expected">The label, the same for both.</param>
/// <param name="Baseline">The baseline's answer.</param>
/// <param name="Candidate">The candidate's answer.</param>
public readonly record struct PairedAnswer(Intent Expected, Intent Baseline, Intent Candidate);
