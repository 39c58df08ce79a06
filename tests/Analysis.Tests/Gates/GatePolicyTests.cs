using System.Globalization;

namespace KoreBT.Analysis.Tests;

public sealed class GatePolicyTests
{
    /// <summary>80% of A before, 60% of A now; B is as it was.</summary>
    private static RunDiff Fallen => Gate.Diff(Gate.Run(("A", "A", 8), ("A", "B", 2), ("B", "B", 10)), Gate.Run(("A", "A", 6), ("A", "B", 4), ("B", "B", 10)));

    [Theory]
    [InlineData("accuracy", GateComparison.AtLeast, 0.8, true)]
    [InlineData("accuracy", GateComparison.AtLeast, 0.81, false)]
    [InlineData("accuracy", GateComparison.MayFallBy, 0.1, true)]
    [InlineData("accuracy", GateComparison.MayFallBy, 0.09, false)]
    [InlineData("koreSuccess", GateComparison.AtLeast, 0.8, true)]
    [InlineData("koreRecall", GateComparison.AtLeast, 1, true)]
    [InlineData("korePrecision", GateComparison.MayFallBy, 0.1, true)]
    [InlineData("korePrecision", GateComparison.MayFallBy, 0.0999, false)]
    [InlineData("macroRecall", GateComparison.AtLeast, 0.8, true)]
    [InlineData("macroRecall", GateComparison.AtLeast, 0.8001, false)]
    [InlineData("regressed", GateComparison.AtMost, 2, true)]
    [InlineData("regressed", GateComparison.AtMost, 1, false)]
    [InlineData("netRegressed", GateComparison.AtMost, 2, true)]
    [InlineData("netRegressed", GateComparison.AtMost, 1, false)]
    [InlineData("netRegressed", GateComparison.AtMost, -1, false)]
    [InlineData("regressionRate", GateComparison.AtMost, 0.1112, true)]
    [InlineData("regressionRate", GateComparison.AtMost, 0.1111, false)]
    [InlineData("fixed", GateComparison.AtLeast, 0, true)]
    [InlineData("fixed", GateComparison.AtLeast, 1, false)]
    [InlineData("churn", GateComparison.AtMost, 0.1, true)]
    [InlineData("churn", GateComparison.AtMost, 0.09, false)]
    [InlineData("stillFailing", GateComparison.AtMost, 2, true)]
    [InlineData("stillFailing", GateComparison.AtMost, 1, false)]
    [InlineData("passRate", GateComparison.MayFallBy, 0.1, true)]
    [InlineData("passRate", GateComparison.MayFallBy, 0.09, false)]
    [InlineData("passRate", GateComparison.NotWorseBy, 0.3, true)]
    [InlineData("passRate", GateComparison.NotWorseBy, 0.1, false)]
    [InlineData("assertions", GateComparison.AtLeast, 20, true)]
    [InlineData("assertions", GateComparison.AtLeast, 21, false)]
    [InlineData("assertions", GateComparison.MayFallBy, 0, true)]
    [InlineData("removed", GateComparison.AtMost, 0, true)]
    [InlineData("added", GateComparison.AtLeast, 1, false)]
    [InlineData("pairedShare", GateComparison.AtLeast, 1, true)]
    [InlineData("unscoredShare", GateComparison.AtMost, 0, true)]
    [InlineData("unscored", GateComparison.MayRiseBy, 0, true)]
    public void A_rule_of_the_whole_holds_to_its_threshold_and_not_beyond(string metric, GateComparison comparison, double threshold, bool passes)
    {
        GateVerdict verdict = Gate.Evaluate(Fallen, Gate.Rule(metric, comparison, threshold));

        Assert.Equal((passes, 1), (verdict.Passed, verdict.Judged));
        Assert.Equal(passes ? 0 : 1, verdict.Reasons.Length);
    }

    [Theory]
    [InlineData("recall", GateComparison.AtLeast, 0.6, true)]
    [InlineData("recall", GateComparison.AtLeast, 0.61, false)]
    [InlineData("recall", GateComparison.MayFallBy, 0.2, true)]
    [InlineData("recall", GateComparison.MayFallBy, 0.19, false)]
    [InlineData("precision", GateComparison.AtLeast, 1, true)]
    [InlineData("f1", GateComparison.AtLeast, 0.75, true)]
    [InlineData("f1", GateComparison.AtLeast, 0.7501, false)]
    [InlineData("f2", GateComparison.AtLeast, 0.66, false)]
    [InlineData("f0.5", GateComparison.AtLeast, 0.88, true)]
    [InlineData("support", GateComparison.AtLeast, 10, true)]
    [InlineData("support", GateComparison.AtLeast, 11, false)]
    [InlineData("predicted", GateComparison.MayFallBy, 1, false)]
    [InlineData("regressed", GateComparison.AtMost, 2, true)]
    [InlineData("regressed", GateComparison.AtMost, 1, false)]
    [InlineData("fixed", GateComparison.AtLeast, 1, false)]
    [InlineData("netRegressed", GateComparison.AtMost, 1, false)]
    public void A_rule_of_an_intent_holds_to_its_threshold_and_not_beyond(string metric, GateComparison comparison, double threshold, bool passes) =>
        Assert.Equal(passes, Gate.Evaluate(Fallen, Gate.Rule(metric, comparison, threshold) with { Scope = GateScope.Intent, Name = "a" }).Passed);

    [Fact]
    public void A_sentence_names_number_definition_subject_and_threshold()
    {
        GateVerdict verdict = Gate.Evaluate(
            Fallen,
            Gate.Rule("koreSuccess", GateComparison.AtLeast, 0.9),
            Gate.Rule("regressed", GateComparison.AtMost, 0),
            Gate.Rule("f1", GateComparison.MayFallBy, 0.05) with { Scope = GateScope.EachIntent },
            Gate.Rule("passRate", GateComparison.NotWorseBy, 0.01));

        Assert.Equal(
            [
                "The success as Kore counts, (TP + TN) / all is 0.8; at least 0.9 is wanted.",
                "The number of regressed assertions is 2; at most 0 is allowed.",
                "The textbook F1 of \"A\" fell by 0.1389, from 0.8889 to 0.75; at most 0.05 is allowed.",
                "The textbook F1 of \"B\" fell by 0.0758, from 0.9091 to 0.8333; at most 0.05 is allowed.",
                "That the pass rate by utterance did not fall by 0.01 or more is not shown: it changed by -0.1, and a fall by as much cannot be ruled out with 95% confidence.",
            ],
            verdict.Reasons.Select(static reason => reason.Sentence));
        Assert.Equal([1, 2, 3, 3, 4], verdict.Reasons.Select(static reason => reason.Rule!.Value));
        Assert.Equal([8, 9], verdict.Reasons[1].Items.Select(static item => item.CandidateLine!.Value));
        Assert.Equal("Failed for 5 reasons: 5 numbers judged by 4 rules.", verdict.ToString());
    }

    [Fact]
    public void A_number_that_rounds_to_its_threshold_is_shown_with_all_its_digits()
    {
        GateReason reason = Assert.Single(Gate.Evaluate(Gate.Run(("A", "A", 79_999), ("A", "B", 20_001)), Gate.Rule("accuracy", GateComparison.AtLeast, 0.8)).Reasons);

        Assert.Equal("The textbook accuracy is 0.79999; at least 0.8 is wanted.", reason.Sentence);
    }

    [Fact]
    public void Numbers_of_one_run_are_those_of_the_intents_that_its_suite_expects()
    {
        TestRun run = Gate.Run(("A", "A", 3), ("A", "X", 1));

        Assert.True(Gate.Evaluate(run, Gate.Rule("macroRecall", GateComparison.AtLeast, 0.75)).Passed);
        Assert.True(Gate.Evaluate(Gate.Diff(run, run), Gate.Rule("macroRecall", GateComparison.AtLeast, 0.75)).Passed);
    }

    [Fact]
    public void An_absolute_rule_does_not_look_at_the_baseline()
    {
        TestRun candidate = Gate.Run(("A", "A", 9), ("B", "A", 1));
        foreach (TestRun baseline in (TestRun[])[candidate, Gate.Run(("C", "C", 1), ("A", "C", 9))])
        {
            foreach (GateMetric metric in GateMetric.Of(GateScope.Overall).Where(static metric => !metric.IsOfChange && metric.HigherIsBetter == true && !metric.Name.StartsWith("entity", StringComparison.Ordinal)))
            {
                GateRule rule = Gate.Rule(metric.Name, GateComparison.AtLeast, 1);
                Assert.Equal(Gate.Evaluate(candidate, rule).Reasons.Select(static reason => reason.Value), Gate.Evaluate(Gate.Diff(baseline, candidate), rule).Reasons.Select(static reason => reason.Value));
            }
        }
    }

    [Fact]
    public void Every_metric_can_be_asked_for_in_every_way_it_lists()
    {
        RunDiff diff = Gate.Diff(TestRun.Load(Samples.Path("entities.csv")), TestRun.Load(Samples.Path("entities.csv")));
        foreach (GateScope scope in Enum.GetValues<GateScope>())
        {
            foreach (GateMetric metric in GateMetric.Of(scope))
            {
                string? name = scope switch
                {
                    GateScope.Intent => diff.ByIntent[0].Intent.Name,
                    GateScope.Entity => diff.ByEntity[0].Name,
                    _ => null,
                };
                foreach (GateComparison comparison in metric.Comparisons)
                {
                    GateRule rule = new() { Scope = scope, Name = name, Metric = metric.Name, Comparison = comparison, Threshold = comparison == GateComparison.NotWorseBy ? 0.5 : 1, OnMissing = GateMissing.Warn };
                    GateVerdict verdict = Gate.Evaluate(diff, rule);
                    Assert.True(verdict.Judged > 0 || verdict.Warnings.Any(static warning => warning.Kind == GateReasonKind.MissingData), metric.Name);
                }
            }
        }
    }

    [Fact]
    public void Names_of_metrics_are_unique_within_their_scope_and_Kores_are_told_from_the_textbooks()
    {
        Assert.Equal(GateMetric.All.Count, GateMetric.All.Select(static metric => (metric.Scope, metric.Name)).Distinct().Count());
        Assert.All(GateMetric.All, static metric => Assert.Equal(metric.Name.StartsWith("kore", StringComparison.Ordinal), metric.Title.Contains("Kore", StringComparison.Ordinal)));
        Assert.DoesNotContain(GateMetric.Of(GateScope.Overall), static metric => metric.Name is "precision" or "recall" or "f1");
    }

    [Fact]
    public void What_has_too_little_support_is_passed_over_and_named()
    {
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 9), ("B", "B", 10), ("C", "C", 11)), Gate.Run(("A", "X", 9), ("B", "X", 10), ("C", "X", 11)));

        GateVerdict verdict = Gate.Evaluate(diff, Gate.Rule("recall", GateComparison.AtLeast, 0.5) with { Scope = GateScope.EachIntent, MinSupport = 10 });

        Assert.Equal(["B", "C"], verdict.Reasons.Select(static reason => reason.Subject));
        GateReason few = Assert.Single(verdict.Warnings, static warning => warning.Kind == GateReasonKind.BelowSupport);
        Assert.Equal("The textbook recall was not judged where it is made of fewer than 10 assertions: \"A\".", few.Sentence);
    }

    [Theory]
    [InlineData(GateScope.EachIntent, null)]
    [InlineData(GateScope.Intent, "A")]
    [InlineData(GateScope.Overall, null)]
    public void A_rule_that_could_judge_nothing_has_shown_nothing(GateScope scope, string? name)
    {
        GateRule rule = new() { Scope = scope, Name = name, Metric = scope == GateScope.Overall ? "accuracy" : "recall", Comparison = GateComparison.AtLeast, Threshold = 0, MinSupport = 100 };
        TestRun run = Gate.Run(("A", "A", 5));

        GateReason reason = Assert.Single(Gate.Evaluate(run, rule).Reasons);
        Assert.Equal(GateReasonKind.MissingData, reason.Kind);
        Assert.Contains("it is made of 5 assertions, and the rule wants 100", reason.Sentence, StringComparison.Ordinal);
        GateVerdict warned = Gate.Evaluate(run, rule with { OnMissing = GateMissing.Warn });
        Assert.Equal((true, 1), (warned.Passed, warned.Warnings.Length));
        GateVerdict ignored = Gate.Evaluate(run, rule with { OnMissing = GateMissing.Ignore });
        Assert.Equal((true, 0), (ignored.Passed, ignored.Warnings.Length));
    }

    [Fact]
    public void A_number_that_is_undefined_is_missing_and_not_nought()
    {
        GateReason reason = Assert.Single(Gate.Evaluate(Gate.Run(("A", "B", 3)), Gate.Rule("precision", GateComparison.AtLeast, 0) with { Scope = GateScope.Intent, Name = "A" }).Reasons);

        Assert.Equal("The textbook precision of \"A\" cannot be judged: it is undefined, a quotient by 0.", reason.Sentence);
        Assert.Null(reason.Value);
    }

    [Fact]
    public void No_intent_has_to_be_named_to_be_judged()
    {
        TestRun run = Gate.Run(("A", "A", 5), ("None", "A", 5));

        Assert.True(Gate.Evaluate(run, Gate.Rule("recall", GateComparison.AtLeast, 0.5) with { Scope = GateScope.EachIntent }).Passed);
        GateReason reason = Assert.Single(Gate.Evaluate(run, Gate.Rule("recall", GateComparison.AtLeast, 0.5) with { Scope = GateScope.Intent, Name = "none" }).Reasons);
        Assert.Equal("The textbook recall of (no intent) is 0; at least 0.5 is wanted.", reason.Sentence);
    }

    [Fact]
    public void An_intent_that_left_the_suite_is_missing_and_not_overlooked()
    {
        RunDiff diff = Gate.Diff(
            Gate.Run(("A", "A", 3), ("B", "B", 3)),
            Gate.Run(("A", "A", 3)));

        foreach (GateComparison comparison in (GateComparison[])[GateComparison.AtLeast, GateComparison.MayFallBy])
        {
            GateReason reason = Assert.Single(Gate.Evaluate(diff, Gate.Rule("f1", comparison, 0.5) with { Scope = GateScope.EachIntent }).Reasons);
            Assert.Equal((GateReasonKind.MissingData, "B"), (reason.Kind, reason.Subject));
            Assert.Contains("any more", reason.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_count_of_nothing_is_nought_and_not_missing()
    {
        GateReason reason = Assert.Single(Gate.Evaluate(Gate.Run(("A", "B", 3)), Gate.Rule("support", GateComparison.AtLeast, 1) with { Scope = GateScope.Intent, Name = "B" }).Reasons);

        Assert.Equal("The number of expectations of \"B\" is 0; at least 1 is wanted.", reason.Sentence);
    }

    [Fact]
    public void An_intent_that_was_renamed_is_judged_under_its_new_name_alone()
    {
        RunDiff diff = RunComparer.Diff(Gate.Run(("Old", "Old", 4)), Gate.Run(("New", "New", 2), ("New", "None", 1)), new DiffOptions { RenamedIntents = new Dictionary<Intent, Intent> { [Intent.Parse("Old")] = Intent.Parse("New") } });

        GateReason reason = Assert.Single(Gate.Evaluate(diff, Gate.Rule("regressed", GateComparison.AtMost, 0) with { Scope = GateScope.EachIntent }).Reasons);

        Assert.Equal("The number of regressed assertions of \"New\" is 1; at most 0 is allowed.", reason.Sentence);
    }

    [Fact]
    public void Entities_have_rules_of_their_own()
    {
        static TestRun Travel(string city) => TestRun.From([new UtteranceResult
        {
            Utterance = "to Rome",
            Expected = IntentSet.Parse("Book"),
            Predicted = IntentSet.Parse("Book"),
            Entities = [new EntityResult { Name = "City", ExpectedValue = "Rome", PredictedValue = city }],
        }]);
        RunDiff diff = Gate.Diff(Travel("Rome"), Travel("Roma"));

        GateVerdict verdict = Gate.Evaluate(
            diff,
            Gate.Rule("f1", GateComparison.AtLeast, 0.5) with { Scope = GateScope.Entity, Name = "city" },
            Gate.Rule("recall", GateComparison.MayFallBy, 0.5) with { Scope = GateScope.EachEntity },
            Gate.Rule("wrongValue", GateComparison.AtMost, 0) with { Scope = GateScope.EachEntity },
            Gate.Rule("regressed", GateComparison.AtMost, 0) with { Scope = GateScope.EachEntity },
            Gate.Rule("entitySuccess", GateComparison.AtLeast, 1),
            Gate.Rule("missed", GateComparison.AtMost, 0) with { Scope = GateScope.EachEntity });

        Assert.Equal([1, 2, 3, 4, 5], verdict.Reasons.Select(static reason => reason.Rule!.Value));
        Assert.Equal("The number of regressed assertions of \"City\" is 1; at most 0 is allowed.", verdict.Reasons[3].Sentence);
    }

    [Fact]
    public void A_suite_without_entities_gives_a_rule_of_each_entity_nothing_to_judge()
    {
        GateReason reason = Assert.Single(Gate.Evaluate(Gate.Run(("A", "A", 1)), Gate.Rule("f1", GateComparison.AtLeast, 0.5) with { Scope = GateScope.EachEntity }).Reasons);

        Assert.Equal("The F1 of the values cannot be judged: the suite has no entity.", reason.Sentence);
    }

    [Fact]
    public void A_change_that_could_be_chance_is_a_warning_where_significance_is_asked_for()
    {
        GateRule intents = Gate.Rule("recall", GateComparison.MayFallBy, 0.05) with { Scope = GateScope.EachIntent, RequireSignificance = true };
        GateRule all = Gate.Rule("accuracy", GateComparison.MayFallBy, 0.05) with { RequireSignificance = true };

        GateVerdict few = Gate.Evaluate(Fallen, intents, all);
        Assert.True(few.Passed);
        Assert.Equal(
            [
                "The textbook recall of \"A\" fell by 0.2, from 0.8 to 0.6; at most 0.05 is allowed, but that could be chance (q 0.2500).",
                "The textbook accuracy fell by 0.1, from 0.9 to 0.8; at most 0.05 is allowed, but that could be chance (mid-p 0.2500).",
            ],
            few.Warnings.Where(static warning => warning.Kind == GateReasonKind.MaybeChance).Select(static warning => warning.Sentence));

        RunDiff many = Gate.Diff(Gate.Run(("A", "A", 20)), Gate.Run(("A", "A", 10), ("A", "B", 10)));
        GateVerdict verdict = Gate.Evaluate(many, intents, all);
        Assert.Equal([1, 2], verdict.Reasons.Select(static reason => reason.Rule!.Value));
        Assert.EndsWith("at most 0.05 is allowed (q 0.0010).", verdict.Reasons[0].Sentence, StringComparison.Ordinal);
        Assert.True(Gate.Evaluate(many, all with { SignificanceLevel = 1e-9 }).Passed);
    }

    [Fact]
    public void A_number_that_falls_while_more_gets_better_than_worse_is_no_significant_loss()
    {
        // All of ten utterances of B are found now, at the price of the only one of A: macro recall falls.
        RunDiff diff = Gate.Diff(Gate.Run(("A", "A", 1), ("B", "B", 90), ("B", "A", 10)), Gate.Run(("A", "B", 1), ("B", "B", 100)));

        GateVerdict verdict = Gate.Evaluate(diff, Gate.Rule("macroRecall", GateComparison.MayFallBy, 0.05) with { RequireSignificance = true });

        Assert.True(verdict.Passed);
        Assert.Contains("but no fewer verdicts got better than worse (mid-p 0.0063)", Assert.Single(verdict.Warnings).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acuracy", GateComparison.AtLeast, 0.5, "perhaps \"accuracy\" is meant")]
    [InlineData("f1", GateComparison.AtLeast, 0.5, "There is no metric \"f1\" of the scope overall")]
    [InlineData("macrof1", GateComparison.AtLeast, 0.5, "perhaps \"macroF1\" is meant")]
    [InlineData("macroF1", GateComparison.AtMost, 0.5, "of which more is better; it takes atLeast or mayFallBy")]
    [InlineData("regressed", GateComparison.AtLeast, 1, "it takes atMost")]
    [InlineData("regressed", GateComparison.MayRiseBy, 1, "which compares two runs already")]
    [InlineData("macroF1", GateComparison.NotWorseBy, 0.1, "makes no sense for macroF1")]
    [InlineData("macroF1", GateComparison.AtLeast, 80, "from 0 to 1, no percentage, and not 80")]
    [InlineData("macroF1", GateComparison.AtLeast, double.NaN, "from 0 to 1")]
    [InlineData("mcc", GateComparison.AtLeast, -1.1, "from -1 to 1")]
    [InlineData("macroF1", GateComparison.MayFallBy, -0.1, "from 0 to 1")]
    [InlineData("passRate", GateComparison.NotWorseBy, 0, "above 0 and below 1")]
    [InlineData("regressed", GateComparison.AtMost, 0.5, "a whole number from 0 on")]
    [InlineData("regressed", GateComparison.AtMost, -1, "a whole number from 0 on")]
    [InlineData("netRegressed", GateComparison.AtMost, -0.5, "a whole number, and")]
    public void What_cannot_be_meant_is_an_error_before_any_run_is_looked_at(string metric, GateComparison comparison, double threshold, string sentence)
    {
        GatePolicyProblem problem = Gate.Problem(Gate.Rule(metric, comparison, threshold));

        Assert.Equal(1, problem.Rule);
        Assert.Contains(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Scope_name_and_significance_must_go_together()
    {
        GateRule rule = Gate.Rule("f1", GateComparison.MayFallBy, 0.1) with { Scope = GateScope.EachIntent };

        Assert.Contains("takes no name", Gate.Problem(rule with { Name = "A" }).Sentence, StringComparison.Ordinal);
        Assert.Contains("for all of them the scope is eachIntent", Gate.Problem(rule with { Scope = GateScope.Intent }).Sentence, StringComparison.Ordinal);
        Assert.Contains("for all of them the scope is eachEntity", Gate.Problem(rule with { Scope = GateScope.Entity, Name = " " }).Sentence, StringComparison.Ordinal);
        Assert.Contains("no test of precision", Gate.Problem(rule with { Metric = "precision", RequireSignificance = true }).Sentence, StringComparison.Ordinal);
        Assert.Contains("Significance is a property of changes", Gate.Problem(rule with { Comparison = GateComparison.AtLeast, RequireSignificance = true }).Sentence, StringComparison.Ordinal);
        Assert.Contains("between 0 and 1", Gate.Problem(rule with { SignificanceLevel = 5 }).Sentence, StringComparison.Ordinal);
        Assert.Contains("0 or more", Gate.Problem(rule with { MinSupport = -1 }).Sentence, StringComparison.Ordinal);
        Assert.Contains("a test itself", Gate.Problem(Gate.Rule("passRate", GateComparison.NotWorseBy, 0.1) with { RequireSignificance = true }).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_a_policy_without_rules_is_none()
    {
        GatePolicyException wrong = Assert.Throws<GatePolicyException>(() => new GatePolicy(
            [Gate.Rule("nonsense", GateComparison.AtLeast, 1), Gate.Rule("accuracy", GateComparison.AtLeast, 1), Gate.Rule("accuracy", GateComparison.AtLeast, 2)],
            [new AllowedRegression { Utterance = "hi", Owner = " ", Expires = Gate.Today }]));

        Assert.Equal([(1, null), (3, null), (null, 1)], wrong.Problems.Select(static problem => (problem.Rule, problem.Allowance)));
        Assert.Contains("Rule 3: The threshold of accuracy", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("without rules", Assert.Single(Assert.Throws<GatePolicyException>(() => new GatePolicy([])).Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_run_alone_has_absolute_rules_only()
    {
        GatePolicyException wrong = Assert.Throws<GatePolicyException>(() => Gate.Evaluate(
            Gate.Run(("A", "A", 1)), Gate.Rule("accuracy", GateComparison.MayFallBy, 0.1), Gate.Rule("regressed", GateComparison.AtMost, 0), Gate.Rule("accuracy", GateComparison.AtLeast, 0)));

        Assert.Equal(["accuracy with mayFallBy compares two runs, and there is no baseline.", "regressed with atMost compares two runs, and there is no baseline."], wrong.Problems.Select(static problem => problem.Sentence));
    }

    [Fact]
    public void Reasons_come_in_the_order_of_the_policy_then_by_name_whatever_the_order_of_the_files()
    {
        GateRule[] rules =
        [
            Gate.Rule("recall", GateComparison.AtLeast, 1) with { Scope = GateScope.EachIntent },
            Gate.Rule("regressed", GateComparison.AtMost, 0),
            Gate.Rule("f1", GateComparison.MayFallBy, 0) with { Scope = GateScope.EachIntent },
        ];
        TestRun a = Samples.Published;
        TestRun b = Samples.InDevelopment;

        GateVerdict straight = Gate.Evaluate(Gate.Diff(a, b), rules);
        GateVerdict shuffled = Gate.Evaluate(Gate.Diff(TestRun.From(a.Results.Reverse(), a.Name, a.Info), TestRun.From(b.Results.Reverse(), b.Name, b.Info)), rules);

        Assert.Equal(Text(straight), Text(shuffled));
        Assert.Equal(straight.Reasons.OrderBy(static reason => reason.Rule).ThenBy(static reason => reason.Subject, StringComparer.OrdinalIgnoreCase), straight.Reasons);
    }

    [Fact]
    public void No_culture_changes_a_sentence()
    {
        GateRule[] rules = [Gate.Rule("accuracy", GateComparison.AtLeast, 0.95), Gate.Rule("passRate", GateComparison.MayFallBy, 0)];
        string german = "";
        Thread thread = new(() => german = Text(Gate.Evaluate(Fallen, rules))) { CurrentCulture = CultureInfo.GetCultureInfo("de-DE") };
        thread.Start();
        thread.Join();

        Assert.Equal(Text(Gate.Evaluate(Fallen, rules)), german);
        Assert.Contains("0.95", german, StringComparison.Ordinal);
    }

    private static string Text(GateVerdict verdict)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        GateReport.WriteText(verdict, text);
        GateReport.WriteJson(verdict, text);
        return text.ToString();
    }
}
