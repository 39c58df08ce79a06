using KoreBT.Emulator.Runs;

namespace KoreBT.Emulator.Conversations;

/// <summary>An import that was accepted; its suite is there once its time has passed.</summary>
internal sealed record ConversationImport(ConversationSuite Suite, DateTimeOffset StartTime, TimeSpan Duration)
{
    public string Id { get; } = "ds-" + Ids.Random();

    public double ShareAt(DateTimeOffset now) => Elapsed.Share(StartTime, Duration, now);
}
