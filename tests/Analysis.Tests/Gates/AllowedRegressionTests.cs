namespace KoreBT.Analysis.Tests;

public sealed class AllowedRegressionTests
{
    private static readonly GateRule NoneRegressed = Gate.Rule("regressed", GateComparison.AtMost, 0);

    private static RunDiff Diff => Gate.Diff(
        TestRun.From([UtteranceResult.Of("Where is it?", "A", "A", 2), UtteranceResult.Of("Stop", "B", "B", 3), In("Book", "yes", "C", "C", 4), In("Cancel", "yes", "C", "C", 5)]),
        TestRun.From([UtteranceResult.Of("Where is it?", "A", "B", 2), UtteranceResult.Of("Stop", "B", "B", 3), In("Book", "yes", "C", "None", 4), In("Cancel", "yes", "C", "None", 5)]));

    private static UtteranceResult In(string parent, string utterance, string expected, string predicted, int line) => new()
    {
        Utterance = utterance,
        ParentIntent = Intent.Parse(parent),
        Expected = IntentSet.Parse(expected),
        Predicted = IntentSet.Parse(predicted),
        Line = line,
    };

    private static AllowedRegression Allow(string utterance, string? parent = null, DateOnly? expires = null) =>
        new() { Utterance = utterance, Parent = parent is null ? null : Intent.Parse(parent), Owner = "team", Expires = expires ?? Gate.Today };

    private static GateVerdict Evaluate(params AllowedRegression[] allowed) => new GatePolicy([NoneRegressed], allowed).Evaluate(Diff, Gate.Clock);

    [Fact]
    public void An_allowed_regression_is_in_no_count_and_in_no_list_of_reasons()
    {
        GateVerdict verdict = Evaluate(Allow("  WHERE is\u00a0it? "));

        GateReason reason = Assert.Single(verdict.Reasons);
        Assert.Equal(2, reason.Value);
        Assert.Equal(["yes", "yes"], reason.Items.Select(static item => item.Utterance));
        Assert.Equal(["Where is it?"], verdict.Allowed.Select(static item => item.Utterance));
        Assert.True(Evaluate(Allow("Where is it?"), Allow("yes")).Passed);
    }

    [Fact]
    public void A_parent_allows_one_context_alone()
    {
        Assert.Equal([4], Assert.Single(Evaluate(Allow("Where is it?"), Allow("yes", "cancel")).Reasons).Items.Select(static item => item.CandidateLine!.Value));
        Assert.Equal(3, Assert.Single(Evaluate(Allow("Where is it?", "Book")).Reasons).Value);
        Assert.Equal(2, Assert.Single(Evaluate(Allow("Where is it?", "None")).Reasons).Value);
    }

    [Fact]
    public void It_counts_for_intents_and_for_the_rate_too()
    {
        GateVerdict verdict = new GatePolicy(
            [
                NoneRegressed with { Scope = GateScope.Intent, Name = "C" },
                NoneRegressed with { Scope = GateScope.Intent, Name = "A" },
                Gate.Rule("regressionRate", GateComparison.AtMost, 0),
                Gate.Rule("netRegressed", GateComparison.AtMost, 0),
                Gate.Rule("recall", GateComparison.AtLeast, 1) with { Scope = GateScope.Intent, Name = "C" },
            ],
            [Allow("yes", "Book"), Allow("Where is it?")]).Evaluate(Diff, Gate.Clock);

        Assert.Equal([(1, 1.0), (3, 0.25), (4, 1.0), (5, 0.0)], verdict.Reasons.Select(static reason => (reason.Rule!.Value, reason.Value!.Value)));
    }

    [Fact]
    public void Of_several_right_answers_it_counts_under_the_one_that_was_given()
    {
        RunDiff diff = Gate.Diff(
            TestRun.From([UtteranceResult.Of("either", "A | B", "B"), UtteranceResult.Of("b", "B", "B"), UtteranceResult.Of("a", "A", "A")]),
            TestRun.From([UtteranceResult.Of("either", "A | B", "C"), UtteranceResult.Of("b", "B", "B"), UtteranceResult.Of("a", "A", "A")]));
        GateRule rule = NoneRegressed with { Scope = GateScope.EachIntent };

        GateReason reason = Assert.Single(new GatePolicy([rule]).Evaluate(diff, Gate.Clock).Reasons);
        Assert.Equal(("B", "either"), (reason.Subject, Assert.Single(reason.Items).Utterance));
        Assert.True(new GatePolicy([rule], [Allow("either")]).Evaluate(diff, Gate.Clock).Passed);
    }

    [Fact]
    public void The_rate_counts_utterances_and_not_their_copies()
    {
        TestRun before = TestRun.From([UtteranceResult.Of("hi", "A", "A", 1), UtteranceResult.Of("hi", "A", "A", 2), UtteranceResult.Of("half", "A", "A", 3), UtteranceResult.Of("half", "A", "B", 4), UtteranceResult.Of("bye", "A", "A", 5)]);
        TestRun now = TestRun.From([UtteranceResult.Of("hi", "A", "B", 1), UtteranceResult.Of("hi", "A", "B", 2), UtteranceResult.Of("half", "A", "B", 3), UtteranceResult.Of("half", "A", "B", 4), UtteranceResult.Of("bye", "A", "B", 5)]);
        RunDiff diff = Gate.Diff(before, now);
        GateRule rate = Gate.Rule("regressionRate", GateComparison.AtMost, 0);

        double? Rate(params AllowedRegression[] allowed) => new GatePolicy([rate], allowed).Evaluate(diff, Gate.Clock).Reasons.SingleOrDefault()?.Value;

        Assert.Equal(diff.Significance.RegressionRate, Rate());
        Assert.Equal(1, Rate());
        Assert.Equal(0.5, Rate(Allow("hi")));
        Assert.Equal(1, Rate(Allow("half")));
        Assert.Null(Rate(Allow("hi"), Allow("bye")));
    }

    [Fact]
    public void An_entity_that_regressed_in_an_allowed_assertion_is_not_counted_either()
    {
        static TestRun Travel(string city) => TestRun.From([new UtteranceResult
        {
            Utterance = "to Rome",
            Expected = IntentSet.Parse("Book"),
            Predicted = IntentSet.Parse("Book"),
            Entities = [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = city }],
        }]);
        GateRule[] rules = [NoneRegressed with { Scope = GateScope.EachEntity }];
        RunDiff diff = Gate.Diff(Travel("Rome"), Travel("Roma"));

        Assert.False(new GatePolicy(rules).Evaluate(diff, Gate.Clock).Passed);
        Assert.True(new GatePolicy(rules, [Allow("to rome")]).Evaluate(diff, Gate.Clock).Passed);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void It_counts_until_its_last_day_is_over(int days, bool counts)
    {
        GateVerdict verdict = Evaluate(Allow("Where is it?", expires: Gate.Today.AddDays(days)), Allow("yes"));

        Assert.Equal(counts, verdict.Passed);
        if (!counts)
        {
            Assert.Equal([GateReasonKind.Threshold, GateReasonKind.ExpiredAllowance], verdict.Reasons.Select(static reason => reason.Kind));
            Assert.Equal("\"Where is it?\" is still regressed, and team had it allowed until 2026-06-14 only; mend it, or renew the allowance.", verdict.Reasons[1].Sentence);
            Assert.Equal(1, verdict.Reasons[1].Allowance);
        }
    }

    [Fact]
    public void One_whose_time_is_over_fails_though_no_rule_counts_regressions()
    {
        GateVerdict verdict = new GatePolicy([Gate.Rule("accuracy", GateComparison.AtLeast, 0)], [Allow("Stop", expires: Gate.Today.AddDays(-9)), Allow("yes", expires: Gate.Today.AddDays(-9))]).Evaluate(Diff, Gate.Clock);

        Assert.Equal(2, Assert.Single(verdict.Reasons).Items.Length);
        GateReason unused = Assert.Single(verdict.Warnings);
        Assert.Equal("The allowed regression \"Stop\" of team has not regressed, and its time was over on 2026-06-06; take it out of the policy.", unused.Sentence);
    }

    [Fact]
    public void One_that_matches_nothing_is_a_warning()
    {
        GateVerdict verdict = Evaluate(Allow("Where is it?"), Allow("yes"), Allow("Stop"), Allow("never asked"));

        Assert.True(verdict.Passed);
        Assert.Equal([(GateReasonKind.UnusedAllowance, 3), (GateReasonKind.UnusedAllowance, 4)], verdict.Warnings.Select(static warning => (warning.Kind, warning.Allowance!.Value)));
    }
}
