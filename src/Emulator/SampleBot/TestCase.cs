namespace KoreBT.Emulator.SampleBot;

/// <summary>One line of a suite: what is typed, the intent expected (null when none is) and the values expected of entities.</summary>
internal sealed record TestCase(string Utterance, string? ExpectedIntent, IReadOnlyList<KeyValuePair<string, string>> Entities);
