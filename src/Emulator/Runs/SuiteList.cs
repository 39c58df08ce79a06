using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Runs;

/// <summary>The suites of the bot: a custom one and the two that every bot has.</summary>
internal sealed class SuiteList(string customName)
{
    private const int SuccessfulCount = 100;

    public IReadOnlyList<Suite> All { get; } =
    [
        new("ts-" + Ids.Random(), customName, IsCustom: true, "What readers ask a library, and what they ask it by mistake.", _ => LibraryBot.Cases),
        new("Last100sentences", "Successful user utterances", IsCustom: false, "The last utterances that were answered well.", _ => Successful()),
        new("AllMlUtterances", "Developer defined utterances", IsCustom: false, "The training utterances of the bot.", Trained),
    ];

    /// <summary>Takes a name as people see it, or the id of a built-in suite: which of the two each call accepts is documented nowhere.</summary>
    public Suite? Find(string name) => All.FirstOrDefault(suite => suite.Name == name || (!suite.IsCustom && suite.Id == name));

    private static IReadOnlyList<TestCase> Trained(BotVersion version) =>
    [
        .. LibraryBot.Of(version).Intents.SelectMany(intent => intent.Utterances.Select(utterance => new TestCase(utterance, intent.Name, []))),
    ];

    private static IReadOnlyList<TestCase> Successful() =>
    [
        .. LibraryBot.Cases.Where(test => test.ExpectedIntent is not null && LibraryBot.Of(BotVersion.Published).Ask(test.Utterance).Intent?.Name == test.ExpectedIntent)
            .TakeLast(SuccessfulCount),
    ];
}
