namespace KoreBT.Analysis.Tests;

public sealed class UtteranceResultTests
{
    [Theory]
    [InlineData("A", "a", Outcome.TruePositive)]
    [InlineData("A | B", "B", Outcome.TruePositive)]
    [InlineData("None", "", Outcome.TrueNegative)]
    [InlineData("A", "B", Outcome.FalsePositive)]
    [InlineData("", "B", Outcome.FalsePositive)]
    [InlineData("A", "None", Outcome.FalseNegative)]
    public void The_outcome_follows_from_the_two_intents(string expected, string predicted, Outcome outcome) =>
        Assert.Equal(outcome, UtteranceResult.Of("hello", expected, predicted).Outcome);

    [Fact]
    public void Without_a_verdict_nothing_passes_or_fails()
    {
        UtteranceResult result = new() { Utterance = "hello", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), IsScored = false };

        Assert.Null(result.Outcome);
        Assert.Null(result.Passed);
        Assert.Null(result.IntentPassed);
        Assert.Equal(Outcome.TruePositive, result.RecomputedOutcome);
    }

    [Fact]
    public void Different_entities_must_all_be_right()
    {
        Assert.True(With(Entity("From", "a", "A "), Entity("To", "b", "b")).Passed);
        Assert.False(With(Entity("From", "a", "a"), Entity("To", "b", "c")).Passed);
    }

    [Fact]
    public void Of_several_values_of_one_entity_any_is_right() =>
        Assert.True(With(Entity("Count", "2", "two"), Entity("count", "two", "two")).Passed);

    [Fact]
    public void A_value_nobody_expected_is_wrong_even_beside_a_right_one() =>
        Assert.False(With(Entity("Count", "2", "2"), Entity("Count", "", "3")).Passed);

    [Fact]
    public void The_recorded_entity_verdict_wins_over_the_texts() =>
        Assert.True(With(new EntityResult { Name = "Code", ExpectedValue = "[A-Z]+", PredictedValue = "ABC", Recorded = true }).Passed);

    [Theory]
    [InlineData("a", "a", EntityMatch.Correct)]
    [InlineData("a", "b", EntityMatch.WrongValue)]
    [InlineData("a", "", EntityMatch.Missed)]
    [InlineData("", "b", EntityMatch.Spurious)]
    [InlineData("", "", EntityMatch.Correct)]
    [InlineData(" ", "\t", EntityMatch.Correct)]
    [InlineData(" ", "b", EntityMatch.Spurious)]
    [InlineData("a", " ", EntityMatch.Missed)]
    public void Two_values_compare(string expected, string predicted, EntityMatch match) => Assert.Equal(match, Entity("E", expected, predicted).Match);

    private static EntityResult Entity(string name, string expected, string predicted) =>
        new() { Name = name, ExpectedValue = expected, PredictedValue = predicted };

    private static UtteranceResult With(params EntityResult[] entities) =>
        new() { Utterance = "hello", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), Entities = entities };
}
