using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Runs;

/// <summary>The suites of the bot: the custom ones, of which one is there from the beginning, and the two that every bot has.</summary>
internal sealed class SuiteList(string customName, DateTimeOffset createdOn)
{
    private const int SuccessfulCount = 100;

    private static readonly Suite[] BuiltIn =
    [
        new("Last100sentences", "Successful user utterances", IsCustom: false, "The last utterances that were answered well.", _ => Successful()),
        new("AllMlUtterances", "Developer defined utterances", IsCustom: false, "The training utterances of the bot.", Trained),
    ];

    private readonly Lock _lock = new();
    private readonly List<Suite> _custom =
        [new("ts-" + Ids.Random(), customName, IsCustom: true, "What readers ask a library, and what they ask it by mistake.", _ => LibraryBot.Cases) { CreatedOn = createdOn }];

    public IReadOnlyList<Suite> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _custom, .. BuiltIn];
            }
        }
    }

    /// <summary>Takes a name as people see it, or the id of a built-in suite: which of the two each call accepts is documented nowhere.</summary>
    public Suite? Find(string name) => All.FirstOrDefault(suite => suite.Name == name || (!suite.IsCustom && suite.Id == name));

    /// <summary>Adds a custom suite, or replaces all cases of one.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? Import(string name, string description, IReadOnlyList<TestCase> cases, bool isNew, DateTimeOffset now, out Suite? suite)
    {
        lock (_lock)
        {
            suite = Find(name);
            if (isNew != (suite is null) || suite is { IsCustom: false })
            {
                return isNew ? Refusals.SuiteExists : Refusals.SuiteNotFound;
            }

            Suite old = suite ?? new Suite("ts-" + Ids.Random(), name, IsCustom: true, description, _ => cases) { CreatedOn = now };
            suite = old with { Description = description, Cases = _ => cases };
            if (isNew)
            {
                _custom.Add(suite);
            }
            else
            {
                _custom[_custom.IndexOf(old)] = suite;
            }

            return null;
        }
    }

    /// <returns>The custom suite that is no longer there; null when there was none of that name.</returns>
    public Suite? Remove(string name)
    {
        lock (_lock)
        {
            Suite? suite = _custom.Find(custom => custom.Name == name);
            return suite is not null && _custom.Remove(suite) ? suite : null;
        }
    }

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
