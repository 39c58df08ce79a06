namespace KoreBT.Emulator.SampleBot;

/// <summary>An intent of one version: the entities its dialog asks for, in that order, and its training utterances.</summary>
internal sealed record TrainedIntent(string Name, IReadOnlyList<string> Entities, IReadOnlyList<string> Utterances);
