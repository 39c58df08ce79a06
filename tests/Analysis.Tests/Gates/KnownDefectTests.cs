namespace KoreBT.Analysis.Tests;

/// <summary>Mistakes that gates of other tools make, one by one.</summary>
public sealed class KnownDefectTests
{
    [Fact]
    public void NLU_DevOps_pairs_by_position_but_a_reordered_suite_regresses_nothing()
    {
        TestRun a = Samples.Published;
        TestRun reordered = TestRun.From(a.Results.Reverse(), a.Name, a.Info);

        GateVerdict verdict = Gate.Evaluate(Gate.Diff(a, reordered), Gate.Rule("regressed", GateComparison.AtMost, 0), Gate.Rule("macroF1", GateComparison.MayFallBy, 0));

        Assert.True(verdict.Passed);
    }

    [Fact]
    public void NLU_DevOps_throws_when_counts_differ_but_a_row_too_many_is_added()
    {
        GateVerdict verdict = Gate.Evaluate(Gate.Diff(Gate.Run(("A", "A", 2)), Gate.Run(("A", "A", 3))), Gate.Rule("regressed", GateComparison.AtMost, 0), Gate.Rule("added", GateComparison.AtMost, 0));

        Assert.Equal("The number of assertions that only the candidate has is 1; at most 0 is allowed.", Assert.Single(verdict.Reasons).Sentence);
    }

    [Theory]
    [InlineData(GateScope.Intent, "Pay Bil", "There is no intent \"Pay Bil\" in either run; perhaps \"Pay Bill\" is meant.")]
    [InlineData(GateScope.Entity, "Cty", "There is no entity \"Cty\" in either run.")]
    public void NLU_DevOps_compares_a_misspelt_group_with_nothing_and_passes_but_here_it_is_an_error(GateScope scope, string name, string sentence)
    {
        TestRun run = Gate.Run(("Pay Bill", "Pay Bill", 5));
        GatePolicy policy = new([new GateRule { Scope = scope, Name = name, Metric = "f1", Comparison = GateComparison.MayFallBy, Threshold = 0.1, OnMissing = GateMissing.Ignore }]);

        GatePolicyProblem problem = Assert.Single(Assert.Throws<GatePolicyException>(() => policy.Evaluate(Gate.Diff(run, run), Gate.Clock)).Problems);

        Assert.Equal((1, sentence), (problem.Rule, problem.Sentence));
        Assert.Throws<GatePolicyException>(() => new GatePolicy([policy.Rules[0] with { Comparison = GateComparison.AtLeast }]).Evaluate(RunAnalysis.From(run)));
    }

    [Theory]
    [InlineData(GateMissing.Fail, false, 0)]
    [InlineData(GateMissing.Warn, true, 1)]
    [InlineData(GateMissing.Ignore, true, 0)]
    public void NLU_DevOps_takes_a_missing_baseline_for_nought_so_new_intents_improve_but_here_there_is_no_baseline(GateMissing onMissing, bool passes, int warnings)
    {
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 5)), Gate.Run(("A", "A", 5), ("New", "None", 5)));
        GateRule rule = Gate.Rule("f1", GateComparison.MayFallBy, 0) with { Scope = GateScope.EachIntent, OnMissing = onMissing };

        GateVerdict verdict = Gate.Evaluate(diff, rule);

        Assert.Equal((passes, 1), (verdict.Passed, verdict.Judged));
        GateReason[] missing = [.. verdict.Reasons, .. verdict.Warnings.Where(static warning => warning.Kind == GateReasonKind.MissingData)];
        Assert.Equal(passes ? warnings : 1, missing.Length);
        Assert.All(missing, static reason => Assert.Equal(
            ("The textbook F1 of \"New\" cannot be judged: it has no baseline, because the baseline's suite does not have it.", null, null),
            (reason.Sentence, reason.Value, reason.Baseline)));

        // What there is of a new intent can be judged without a baseline.
        Assert.Equal(0, Assert.Single(Gate.Evaluate(diff, Gate.Rule("recall", GateComparison.AtLeast, 0.5) with { Scope = GateScope.Intent, Name = "New" }).Reasons).Value);
    }

    [Fact]
    public void An_intent_that_was_only_ever_answered_before_has_no_baseline_either()
    {
        // The baseline took three utterances of A for the intent that the suite came to expect later: by counts alone its F1 was 0.
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 5), ("A", "New", 3)), Gate.Run(("A", "A", 8), ("New", "New", 5)));

        foreach ((string metric, GateComparison comparison) in ((string, GateComparison)[])[("f1", GateComparison.MayFallBy), ("regressed", GateComparison.AtMost)])
        {
            GateReason reason = Assert.Single(Gate.Evaluate(diff, Gate.Rule(metric, comparison, 0) with { Scope = GateScope.EachIntent }).Reasons);
            Assert.Equal((GateReasonKind.MissingData, "New"), (reason.Kind, reason.Subject));
            Assert.Contains("it has no baseline", reason.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NLU_DevOps_lets_one_value_satisfy_two_expectations_but_a_value_counts_once()
    {
        UtteranceResult travel = new()
        {
            Utterance = "from Rome to Rome",
            Expected = IntentSet.Parse("Book"),
            Predicted = IntentSet.Parse("Book"),
            Entities = [new EntityResult { Name = "From", ExpectedValue = "Rome", PredictedValue = "Rome" }, new EntityResult { Name = "To", ExpectedValue = "Rome" }],
        };

        GateVerdict verdict = Gate.Evaluate(TestRun.From([travel]), Gate.Rule("missed", GateComparison.AtMost, 0) with { Scope = GateScope.EachEntity });

        Assert.Equal("To", Assert.Single(verdict.Reasons).Subject);
    }

    [Fact]
    public void NLU_DevOps_has_a_star_that_means_overall_but_each_and_overall_have_names_apart()
    {
        TestRun run = Gate.Run(("A", "A", 90), ("B", "A", 10));

        Assert.True(Gate.Evaluate(run, Gate.Rule("accuracy", GateComparison.AtLeast, 0.9)).Passed);
        Assert.Equal("B", Assert.Single(Gate.Evaluate(run, Gate.Rule("recall", GateComparison.AtLeast, 0.9) with { Scope = GateScope.EachIntent }).Reasons).Subject);
        Assert.Throws<GatePolicyException>(() => Gate.Evaluate(run, Gate.Rule("recall", GateComparison.AtLeast, 0.9) with { Scope = GateScope.Intent, Name = "*" }));
    }

    [Fact]
    public void WA_Testing_Tool_drops_rows_of_one_run_but_here_they_are_counted()
    {
        GateVerdict verdict = Gate.Evaluate(
            Gate.Diff(Gate.Run(("A", "A", 3)), Gate.Run(("A", "A", 2))), Gate.Rule("removed", GateComparison.AtMost, 0), Gate.Rule("pairedShare", GateComparison.AtLeast, 0.9));

        Assert.Equal(["The number of assertions that only the baseline has is 1; at most 0 is allowed.", "The share of the larger run's assertions that are in both runs is 0.6667; at least 0.9 is wanted."], verdict.Reasons.Select(static reason => reason.Sentence));
        Assert.Equal("utterance 3", Assert.Single(verdict.Reasons[0].Items).Utterance);
    }

    [Fact]
    public void WA_Testing_Tool_multiplies_copies_but_here_two_copies_are_two_assertions()
    {
        static TestRun Copies(string predicted) => TestRun.From([UtteranceResult.Of("hi", "A", predicted, 1), UtteranceResult.Of("hi", "A", predicted, 2), UtteranceResult.Of("bye", "A", "A", 3)]);

        Assert.Equal(2, Assert.Single(Gate.Evaluate(Gate.Diff(Copies("A"), Copies("B")), Gate.Rule("regressed", GateComparison.AtMost, 0)).Reasons).Value);
    }

    [Fact]
    public void WA_Testing_Tool_takes_an_edited_label_for_a_change_of_the_bot_but_here_it_is_one_of_the_suite()
    {
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 1), ("B", "B", 1)), Gate.Run(("C", "A", 1), ("B", "B", 1)));

        GateVerdict verdict = Gate.Evaluate(diff, Gate.Rule("regressed", GateComparison.AtMost, 0), Gate.Rule("expectationChanged", GateComparison.AtMost, 0));

        Assert.Equal(2, Assert.Single(verdict.Reasons).Rule);
    }

    [Fact]
    public void WA_Testing_Tool_prints_nought_for_an_empty_mean_but_here_it_does_not_exist()
    {
        UtteranceResult unscored = new() { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.None, IsScored = false };

        GateVerdict verdict = Gate.Evaluate(TestRun.From([unscored]), Gate.Rule("accuracy", GateComparison.AtLeast, 0), Gate.Rule("unscoredShare", GateComparison.AtMost, 0.01));

        Assert.Equal("The textbook accuracy cannot be judged: it is undefined, a quotient by 0.", verdict.Reasons[0].Sentence);
        Assert.Equal(1, verdict.Reasons[1].Value);
    }

    [Fact]
    public void Rasa_gha_puts_the_run_itself_in_place_of_a_missing_baseline_but_here_one_run_cannot_be_compared() =>
        Assert.Throws<GatePolicyException>(() => Gate.Evaluate(Gate.Run(("A", "A", 1)), Gate.Rule("microF1", GateComparison.MayFallBy, 0)));

    [Fact]
    public void Rasa_gha_rounds_a_change_before_it_is_looked_at_but_here_a_thousandth_counts()
    {
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 1000)), Gate.Run(("A", "A", 999), ("A", "B", 1)));

        Assert.False(Gate.Evaluate(diff, Gate.Rule("microRecall", GateComparison.MayFallBy, 0)).Passed);
    }
}
