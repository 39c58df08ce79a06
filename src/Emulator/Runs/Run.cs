using KoreBT.Emulator.Results;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Runs;

/// <summary>A run that was accepted. It has no life of its own: how far it is follows from the time that has passed.</summary>
internal sealed class Run(Suite suite, BotVersion version, string language, RunScript script, TimeSpan duration, DateTimeOffset startTime)
{
    private readonly Lazy<RunResults> _results = new(() => RunResults.Of(suite.Cases(version), LibraryBot.Of(version), script));

    public string Id { get; } = "tr-" + Ids.Random();

    public string FileName { get; } = $"f-{Guid.NewGuid():D}.csv";

    public string FileId { get; } = Ids.At(startTime + duration);

    public Suite Suite { get; } = suite;

    public BotVersion Version { get; } = version;

    public string Language { get; } = language;

    public DateTimeOffset StartTime { get; } = startTime;

    public int UtteranceCount { get; } = suite.Cases(version).Count;

    /// <summary>The answers, judged and counted; computed when first asked for.</summary>
    public RunResults Results => _results.Value;

    public RunState StateAt(DateTimeOffset now) =>
        RunState.Of(script, Elapsed.Share(StartTime, duration, now), UtteranceCount);

    /// <summary>When a run in this state ended.</summary>
    public DateTimeOffset EndTime(RunState state) => StartTime + (duration * state.Share);
}
