namespace KoreBT.Client;

/// <summary>What to run a suite against.</summary>
public sealed class StartRunOptions
{
    /// <summary>Which version of the bot. Default <see cref="BotVersion.Published"/>.</summary>
    public BotVersion Version { get; init; } = BotVersion.Published;

    /// <summary>Which engine. Default null: the NLP engine; <see cref="TestEngine.Dgpt"/> asks DialogGPT.</summary>
    public TestEngine? Engine { get; init; }
}
