namespace KoreBT.Emulator.SampleBot;

/// <summary>The bot that the emulator plays: the helpdesk of a town library, written for this project, in two versions.</summary>
internal static class LibraryBot
{
    public const string Name = "Library Helpdesk";

    private static readonly Lazy<TrainedBot> Published = new(() => new TrainedBot(BotVersion.Published));
    private static readonly Lazy<TrainedBot> InDevelopment = new(() => new TrainedBot(BotVersion.InDevelopment));

    public static IReadOnlyList<TestCase> Cases { get; } = SuiteFile.Parse(SectionFile.ReadResource("suite.txt"));

    public static TrainedBot Of(BotVersion version) => (version == BotVersion.Published ? Published : InDevelopment).Value;
}
