using KoreBT.Emulator.Results;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.Results;

public sealed class JudgedCaseTests
{
    private static JudgedCase Judge(string? expected, string? matched) => JudgedCase.Of(
        new TestCase("x", expected, [KeyValuePair.Create("Day", "Monday")]),
        new Prediction(
            matched is null ? null : new TrainedIntent(matched, ["Day"], []), [], new Dictionary<string, string> { ["Day"] = "monday" }));

    [Theory]
    [InlineData("A", "A", "TruePositive")]
    [InlineData(null, null, "TrueNegative")]
    [InlineData("A", "B", "FalsePositive")]
    [InlineData(null, "B", "FalsePositive")]
    [InlineData("A", null, "FalseNegative")]
    public void The_verdict_follows_the_two_intents(string? expected, string? matched, string outcome) =>
        Assert.Equal(outcome, Judge(expected, matched).Outcome.ToString());

    [Fact]
    public void An_entity_matches_whatever_its_case_but_only_in_the_dialog_of_the_expected_intent()
    {
        Assert.True(Judge("A", "A").Entities[0].IsMatch);
        Assert.False(Judge("A", "B").Entities[0].IsMatch);
        Assert.Equal("", Judge("A", "B").Entities[0].Matched);
    }
}
