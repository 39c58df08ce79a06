namespace KoreBT.Client;

/// <summary>An entity that the bot must find in an utterance.</summary>
/// <param name="name">The name of the entity, without the blanks around it.</param>
/// <param name="value">The value, letter for letter: plain text or a regular expression, <c>Apples||Grapes</c> for several items, <c>part:value|part:value</c> for a composite.</param>
public sealed class SuiteEntity(string name, string value)
{
    /// <summary>The name of the entity.</summary>
    public string Name { get; } = SuiteWords.Name(name);

    /// <summary>The value, as the file has it.</summary>
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The items of an entity that takes several; one for all others.</summary>
    public IReadOnlyList<string> Items => Value.Split("||");

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Name}: {Value}";
}
