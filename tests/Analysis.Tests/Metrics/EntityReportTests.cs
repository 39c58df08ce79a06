namespace KoreBT.Analysis.Tests;

public sealed class EntityReportTests
{
    [Fact]
    public void A_value_is_correct_wrong_missed_or_spurious()
    {
        EntityReport report = Report(
            [Entity("City", "Bonn", "bonn "), Entity("Date", "today", "")],
            [Entity("City", "Bonn", "Berlin")],
            [Entity("City", "", "Berlin"), Entity("Date", "", "")]);

        Assert.Equal(new EntityMetrics("City", 1, 1, 0, 1), report.Entities[0]);
        Assert.Equal(new EntityMetrics("Date", 0, 0, 1, 0), report.Entities[1]);
        Assert.Equal(new EntityMetrics("all entities", 1, 1, 1, 1), report.Total);
        Assert.Equal((1.0 / 3, 0.5, 2.0 / 5), (report.Entities[0].Precision, report.Entities[0].Recall, report.Entities[0].F1));
        Assert.Equal((null, 0.0, 0.0), (report.Entities[1].Precision, report.Entities[1].Recall, report.Entities[1].F1));
        Assert.Equal((3, 0, 0.0), (report.Assertions, report.AssertionsRight, report.Success));
    }

    [Fact]
    public void The_recorded_verdict_wins_because_a_pattern_may_have_been_expected() =>
        Assert.Equal(
            new EntityMetrics("City", 1, 1, 0, 0),
            Assert.Single(Report([Entity("City", "B.*", "Bonn", recorded: true)], [Entity("City", "Bonn", "Bonn", recorded: false)]).Entities));

    [Fact]
    public void Rows_of_one_entity_are_one_expectation_with_several_right_values()
    {
        EntityReport report = Report([Entity("Fruit", "apple", "plum"), Entity("fruit", "plum", "plum")]);

        Assert.Equal(new EntityMetrics("Fruit", 1, 0, 0, 0), Assert.Single(report.Entities));
        Assert.Equal(1, report.AssertionsRight);
    }

    [Fact]
    public void Or_all_of_them_are_necessary_where_the_rules_say_so()
    {
        UtteranceResult result = Result([Entity("Fruit", "apple", "plum"), Entity("Fruit", "plum", "plum")], new OutcomeRules { RepeatedEntitiesAreAlternatives = false });

        EntityReport report = RunTally.Of([result]).Entities;

        Assert.Equal(new EntityMetrics("Fruit", 1, 1, 0, 0), Assert.Single(report.Entities));
        Assert.False(result.EntitiesPassed);
        Assert.True(Result(result.Entities, OutcomeRules.Default).EntitiesPassed);
    }

    [Fact]
    public void One_right_value_does_not_stand_for_another_entity()
    {
        EntityReport report = Report([Entity("From", "Bonn", ""), Entity("To", "Bonn", "Bonn")]);

        Assert.Equal([new EntityMetrics("From", 0, 0, 1, 0), new EntityMetrics("To", 1, 0, 0, 0)], report.Entities);
        Assert.Equal(0, report.AssertionsRight);
    }

    [Fact]
    public void Without_entities_everything_is_undefined()
    {
        EntityReport report = Report();

        Assert.Empty(report.Entities);
        Assert.Null(report.Success);
        Assert.Null(report.Total.Precision);
        Assert.Null(report.Total.F1);
    }

    [Fact]
    public void Two_parts_of_a_run_add_up()
    {
        IReadOnlyList<EntityResult>[] all = [[Entity("City", "Bonn", "Bonn")], [Entity("CITY", "Bonn", ""), Entity("Date", "", "now")], [Entity("Date", "now", "now")]];
        RunTally left = RunTally.Of([Result(all[0])]);
        left.Merge(RunTally.Of([Result(all[1]), Result(all[2])]));

        EntityReport whole = Report(all);

        Assert.Equal(whole.Entities, left.Entities.Entities);
        Assert.Equal((whole.Assertions, whole.AssertionsRight), (left.Entities.Assertions, left.Entities.AssertionsRight));
    }

    private static EntityReport Report(params IReadOnlyList<EntityResult>[] assertions) => RunTally.Of(assertions.Select(static entities => Result(entities))).Entities;

    private static UtteranceResult Result(IReadOnlyList<EntityResult> entities, OutcomeRules? rules = null) =>
        new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), Entities = entities, Rules = rules ?? OutcomeRules.Default };

    private static EntityResult Entity(string name, string expected, string predicted, bool? recorded = null) =>
        new() { Name = name, ExpectedValue = expected, PredictedValue = predicted, Recorded = recorded };
}
