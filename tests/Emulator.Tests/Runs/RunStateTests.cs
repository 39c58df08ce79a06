using CsCheck;
using KoreBT.Emulator.Runs;

namespace KoreBT.Emulator.Tests.Runs;

public sealed class RunStateTests
{
    private static readonly Gen<RunScript> AnyScript = Gen.Enum<RunScript>();

    [Fact]
    public void A_run_never_goes_backwards() =>
        Gen.Select(AnyScript, Gen.Double.Unit, Gen.Double.Unit, Gen.Int[1, 500]).Sample((script, a, b, utterances) =>
        {
            RunState earlier = RunState.Of(script, Math.Min(a, b), utterances);
            RunState later = RunState.Of(script, Math.Max(a, b), utterances);

            Assert.True(earlier.UtterancesRun <= later.UtterancesRun);
            Assert.True(!earlier.HasEnded || later == earlier);
        });

    [Fact]
    public void Progress_stays_between_nothing_and_everything_and_results_come_at_the_end_alone() =>
        Gen.Select(AnyScript, Gen.Double.Unit, Gen.Int[0, 500]).Sample((script, share, utterances) =>
        {
            RunState state = RunState.Of(script, share, utterances);

            Assert.InRange(state.UtterancesRun, 0, utterances);
            Assert.Equal(state.HasResults, state.Status == "completed");
            Assert.True(state.HasEnded || !state.HasResults);
        });

    [Theory]
    [InlineData(RunScript.Complete, "running", "running", "completed")]
    [InlineData(RunScript.PartlyFail, "running", "running", "completed")]
    [InlineData(RunScript.Fail, "running", "failed", "failed")]
    [InlineData(RunScript.NeverEnd, "running", "running", "running")]
    [InlineData(RunScript.UnknownStatusOnTheWay, "queued", "running", "completed")]
    [InlineData(RunScript.UnknownStatusAtTheEnd, "running", "cancelled", "cancelled")]
    public void Each_script_tells_its_story(RunScript script, string atFirst, string halfWay, string atLast) =>
        Assert.Equal(
            [atFirst, halfWay, atLast], [RunState.Of(script, 0.49, 200).Status, RunState.Of(script, 0.5, 200).Status, RunState.Of(script, 1, 200).Status]);

    [Fact]
    public void A_suite_without_utterances_has_none_run_whatever_the_script() =>
        Assert.All(Enum.GetValues<RunScript>(), script => Assert.Equal(0, RunState.Of(script, 0.7, 0).UtterancesRun));
}
