namespace KoreBT.Analysis;

/// <summary>An assertion of each run, by its number, or of the one that has it (the other is -1).</summary>
/// <param name="Baseline">The number in the baseline.</param>
/// <param name="Candidate">The number in the candidate.</param>
/// <param name="Copies">The number of <see cref="JoinShard.Copies"/>; -1 where the utterance occurs at most once on each side.</param>
internal readonly record struct PairedAssertions(int Baseline, int Candidate, int Copies);
