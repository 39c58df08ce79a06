using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Runs;

/// <summary>A suite of the bot.</summary>
/// <param name="Id">The member under which the list of suites shows it.</param>
/// <param name="Name">The name by which a run asks for it.</param>
/// <param name="IsCustom">False for the suites that every bot has.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Cases">What it asks; the suites that every bot has depend on the version.</param>
internal sealed record Suite(string Id, string Name, bool IsCustom, string Description, Func<BotVersion, IReadOnlyList<TestCase>> Cases)
{
    /// <summary>When an import made it.</summary>
    public DateTimeOffset CreatedOn { get; init; }
}
