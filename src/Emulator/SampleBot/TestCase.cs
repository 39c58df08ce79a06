namespace KoreBT.Emulator.SampleBot;

/// <summary>One line of a suite: what is typed, the intent expected (null when none is) and the values expected of entities.</summary>
internal sealed record TestCase(string Utterance, string? ExpectedIntent, IReadOnlyList<KeyValuePair<string, string>> Entities)
{
    private const char OrElse = '|';

    /// <summary>The intent above the expected one, as the suite writes it; empty when there is none. The sample bot has no such intents.</summary>
    public string ParentIntent { get; init; } = "";

    /// <summary>The order in which the bot should ask for the entities; empty when the suite does not say.</summary>
    public IReadOnlyList<string> EntityOrder { get; init; } = [];

    /// <summary>What a suite writes as intent; blank is assumed to mean the same as the word for none.</summary>
    public static string? IntentOf(string written) =>
        written.Length == 0 || string.Equals(written, NoIntent.Name, StringComparison.OrdinalIgnoreCase) ? null : written;

    /// <summary>Whether an intent is the expected one or one of the expected alternatives, whatever its case.</summary>
    public bool Expects(string intent) =>
        ExpectedIntent?.Split(OrElse, StringSplitOptions.TrimEntries).Contains(intent, StringComparer.OrdinalIgnoreCase) == true;
}
