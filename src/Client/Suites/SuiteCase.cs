namespace KoreBT.Client;

/// <summary>One utterance of a suite and what the bot must make of it. Names lose the blanks around them, as the vendor's own samples have some by chance.</summary>
public sealed class SuiteCase
{
    /// <summary>What is said to the bot, letter for letter.</summary>
    public required string Utterance { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>
    /// The intents, each of which is right: names of tasks, primary questions of FAQs, patterns of small talk. Empty, with <see cref="Traits"/> empty too, for an utterance
    /// that must match nothing; the single name <c>None</c> is taken for the same.
    /// </summary>
    public IReadOnlyList<string> ExpectedIntents { get; init => field = SuiteWords.Names(value) is [var only] && SuiteWords.IsNone(only) ? [] : SuiteWords.Names(value); } = [];

    /// <summary>The traits that must be found, all of them. The formats have no place for traits and intents at once.</summary>
    public IReadOnlyList<string> Traits { get; init => field = SuiteWords.Names(value); } = [];

    /// <summary>The parents of a sub-intent or of contextual small talk, the outermost first. Empty when there is none.</summary>
    public IReadOnlyList<string> ParentIntents { get; init => field = SuiteWords.Names(value); } = [];

    /// <summary>The entities that must be found.</summary>
    public IReadOnlyList<SuiteEntity> Entities { get; init => field = [.. value]; } = [];

    /// <summary>The names of entities in the order in which the bot must take them. Empty leaves the order to the platform.</summary>
    public IReadOnlyList<string> EntityOrder { get; init => field = SuiteWords.Names(value); } = [];

    /// <summary>For universal bots: the bot of each intent, in the same order. Empty for all other bots.</summary>
    public IReadOnlyList<string> BotNames { get; init => field = SuiteWords.Names(value); } = [];

    /// <summary>True when the utterance must match nothing: right is then a true negative.</summary>
    public bool ExpectsNone => ExpectedIntents.Count == 0 && Traits.Count == 0;

    /// <summary>The utterance and what it must match.</summary>
    public override string ToString() => $"{Utterance}: {SuiteWords.Intent(this)}";

    /// <returns>The member in which two cases differ, by the name that files have for it; null when they are equal.</returns>
    internal string? Difference(SuiteCase other) =>
        Utterance != other.Utterance ? SuiteWords.Input
        : !ExpectedIntents.SequenceEqual(other.ExpectedIntents) || !Traits.SequenceEqual(other.Traits) ? SuiteWords.IntentMember
        : !ParentIntents.SequenceEqual(other.ParentIntents) ? SuiteWords.ParentIntent
        : !Entities.Select(static entity => (entity.Name, entity.Value)).SequenceEqual(other.Entities.Select(static entity => (entity.Name, entity.Value))) ? SuiteWords.Entities
        : !EntityOrder.SequenceEqual(other.EntityOrder) ? SuiteWords.EntityOrder
        : !BotNames.SequenceEqual(other.BotNames) ? SuiteWords.BotName
        : null;
}
