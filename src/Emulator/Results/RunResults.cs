using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Results;

/// <summary>All answers of a run, judged, and what they add up to.</summary>
internal sealed record RunResults(IReadOnlyList<JudgedCase> Cases, RunCounts Counts)
{
    private const int DropEvery = 20;

    public static RunResults Of(IReadOnlyList<TestCase> suite, TrainedBot bot, RunScript script)
    {
        List<JudgedCase> cases = [];
        for (int i = 0; i < suite.Count; i++)
        {
            if (script != RunScript.PartlyFail || (i + 1) % DropEvery != 0)
            {
                cases.Add(JudgedCase.Of(suite[i], bot.Ask(suite[i].Utterance)));
            }
        }

        return new RunResults(cases, RunCounts.Of(cases, failedUtterances: suite.Count - cases.Count));
    }
}
