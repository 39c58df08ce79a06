using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Conversations;

/// <summary>A run of a conversation suite; how far it is follows from the time that has passed.</summary>
internal sealed record ConversationRun(ConversationSuite Suite, BotVersion Version, DateTimeOffset StartTime, TimeSpan Duration)
{
    public string Id { get; } = "ctr-" + Ids.Random();

    public double ShareAt(DateTimeOffset now) => Elapsed.Share(StartTime, Duration, now);

    /// <summary>The bot's answers, in the order of the steps.</summary>
    public IReadOnlyList<string> Answers() => [.. Suite.Steps.Select(step => ConversationStep.Answer(LibraryBot.Of(Version), step.Input))];
}
