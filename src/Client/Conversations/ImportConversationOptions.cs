namespace KoreBT.Client;

/// <summary>How a conversation suite is imported.</summary>
public sealed class ImportConversationOptions
{
    /// <summary>What the suite is for. Default null: nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Words to find the suite by. Default null: none.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}
