namespace KoreBT.Analysis;

/// <summary>All units with the same label and the same two answers; the labels are numbers of <see cref="PairedUnits"/>.</summary>
internal readonly record struct PairedGroup(int Expected, int Baseline, int Candidate, int Count);
