using System.Collections.Immutable;

namespace KoreBT.Analysis.Tests;

/// <summary>What an item says beside its kind.</summary>
public sealed class DiffItemTests
{
    [Fact]
    public void Scores_of_one_engine_for_one_answer_drift()
    {
        static UtteranceResult Wrong(string score, string predicted = "B") => new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse(predicted), PredictedScore = score };

        Assert.Equal([new DiffFlag(FlagKind.ScoreDrift, "ML 0.5 before, 0.75 now")], Flags(Wrong("FM: 3, ML: 0.5"), Wrong("FM: 3, ML: 0.75, KG: 1")));
        Assert.Empty(Flags(Wrong("ML: 0.5"), Wrong("FM: 9")));
        Assert.Empty(Flags(Wrong("ML: 0.5"), Wrong("")));
        Assert.Empty(Flags(Wrong("ML: 0.5"), Wrong("ML: 0.75", "C")));
    }

    [Fact]
    public void An_answer_can_move_from_one_acceptable_intent_to_another() =>
        Assert.Equal(
            [new DiffFlag(FlagKind.AnswerMovedWithinAlternatives, "Pay Bill before, Transfer now")],
            Flags(UtteranceResult.Of("pay", "Pay Bill | Transfer", "Pay Bill"), UtteranceResult.Of("pay", "Pay Bill | Transfer", "transfer")));

    [Fact]
    public void Copies_task_states_and_verdicts_that_disagree_are_flagged()
    {
        static UtteranceResult Said(string state, Outcome outcome) =>
            new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), TaskState = state, RecordedOutcome = outcome };

        RunDiff diff = RunComparer.Diff(
            TestRun.From([Said("Configured", Outcome.FalsePositive), Said("Configured", Outcome.FalsePositive)]),
            TestRun.From([Said("Published", Outcome.FalseNegative)]));

        Assert.Equal(
            [FlagKind.TaskStateChanged, FlagKind.DuplicateKey, FlagKind.BaselineVerdictDisagrees, FlagKind.CandidateVerdictDisagrees],
            diff.OfKind(ChangeKind.StillPassing)[0].Flags.Select(static flag => flag.Kind));
        Assert.Equal("2 in the baseline, 1 in the candidate", diff.OfKind(ChangeKind.StillPassing)[0].Flags[1].Detail);
    }

    [Fact]
    public void Another_order_of_entities_is_flagged()
    {
        static UtteranceResult Asked(string order) => new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"), ActualEntityOrder = order };

        Assert.Equal([new DiffFlag(FlagKind.EntityOrderChanged, "City>Day before, Day>City now")], Flags(Asked("City>Day"), Asked("Day>City")));
        Assert.Empty(Flags(Asked(""), Asked("Day>City")));
    }

    [Fact]
    public void What_only_one_run_has_tells_of_another_context_and_of_nearly_the_same_words()
    {
        static UtteranceResult Within(string utterance, string? parent) => new() { Utterance = utterance, ParentIntent = Intent.Parse(parent), Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A") };

        RunDiff diff = RunComparer.Diff(
            TestRun.From([Within("same", null), Within("yes", "Book"), Within("please book a ride", null)]),
            TestRun.From([Within("same", null), Within("Yes", "Cancel"), Within("please book a rides", null)]));

        Assert.Equal(
            [new DiffFlag(FlagKind.PossibleRewording, "\"please book a rides\" now"), new DiffFlag(FlagKind.ParentIntentChanged, "under Cancel now")],
            diff.OfKind(ChangeKind.Removed).SelectMany(static item => item.Flags).OrderByDescending(static flag => flag.Kind));
        Assert.Equal(
            [new DiffFlag(FlagKind.PossibleRewording, "\"please book a ride\" before"), new DiffFlag(FlagKind.ParentIntentChanged, "under Book before")],
            diff.OfKind(ChangeKind.Added).SelectMany(static item => item.Flags).OrderByDescending(static flag => flag.Kind));
    }

    [Theory]
    [InlineData("A", "A", "B", "B", -1, 1)]
    [InlineData("A", "B", "B", "B", 1, 0)]
    [InlineData("A", "A", "B", "A", -1, 0)]
    [InlineData("A", "B", "B", "A", 1, -1)]
    [InlineData("A", "C", "B", "C", 0, 0)]
    [InlineData("A", "C", "B", "B", 0, 1)]
    public void A_changed_expectation_tells_what_the_label_did_and_what_the_bot(string oldLabel, string before, string newLabel, string after, int label, int model)
    {
        RunDiff diff = RunComparer.Diff(TestRun.From([UtteranceResult.Of("hi", oldLabel, before)]), TestRun.From([UtteranceResult.Of("hi", newLabel, after)]));

        Counterfactual split = diff.OfKind(ChangeKind.ExpectationChanged)[0].Counterfactual!;
        Assert.Equal((label, model), (split.LabelEffect, split.ModelEffect));
        Assert.Equal(new ExpectationEffects(1, label > 0 ? 1 : 0, label < 0 ? 1 : 0, model > 0 ? 1 : 0, model < 0 ? 1 : 0), diff.ExpectationEffects);
    }

    [Fact]
    public void The_split_looks_at_entities_too()
    {
        static TestRun Run(string expected, string predicted) => TestRun.From([new UtteranceResult
        {
            Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"),
            Entities = [new EntityResult { Name = "City", ExpectedValue = expected, PredictedValue = predicted }],
        }]);

        RunDiff diff = RunComparer.Diff(Run("Bonn", "Berlin"), Run("Berlin", "Bonn"));

        Assert.Equal(new Counterfactual(false, true, true, false), diff.OfKind(ChangeKind.ExpectationChanged)[0].Counterfactual);
    }

    private static ImmutableArray<DiffFlag> Flags(UtteranceResult before, UtteranceResult after) => Assert.Single(RunComparer.Diff(TestRun.From([before]), TestRun.From([after])).Items).Flags;
}
