namespace KoreBT.Analysis.Tests;

public sealed class RunComparerTests
{
    private static TestRun Run(params (string Utterance, string Expected, string Predicted)[] rows) =>
        TestRun.From(rows.Select((row, index) => UtteranceResult.Of(row.Utterance, row.Expected, row.Predicted, index + 1)));

    private static ChangeKind OnlyKind(TestRun baseline, TestRun candidate) => Assert.Single(RunComparer.Diff(baseline, candidate).Items).Kind;

    [Fact]
    public void G1_the_worked_example()
    {
        TestRun published = Samples.Published;
        RunDiff diff = RunComparer.Diff(published, Samples.InDevelopment);

        int[] Numbers(ChangeKind kind) => [.. diff.OfKind(kind).Select(item => item.BaselineLine!.Value - published.Results[0].Line + 1).Order()];
        Assert.Equal([5, 7, 12], Numbers(ChangeKind.Regressed));
        Assert.Equal([3, 8], Numbers(ChangeKind.Fixed));
        Assert.Equal([6], Numbers(ChangeKind.ChangedWrongAnswer));
        Assert.Equal([4, 11], Numbers(ChangeKind.StillFailing));
        Assert.Equal([1, 2, 9, 10], Numbers(ChangeKind.StillPassing));
        Assert.Equal((3, 2), (diff.Significance.Test.Regressed, diff.Significance.Test.Fixed));
        Assert.Equal(1, diff.Significance.Test.Exact);
        Assert.Equal(0.6875, diff.Significance.Test.MidP);
        Assert.Equal(12, diff.Significance.Units);
    }

    [Fact]
    public void G1_by_intent_shows_what_Kores_recall_hides()
    {
        RunDiff diff = RunComparer.Diff(Samples.Published, Samples.InDevelopment);

        Assert.Equal(diff.Baseline.Kore.Recall, diff.Candidate.Kore.Recall);
        IntentChange worst = diff.ByIntent[0];
        Assert.Equal(Intent.Parse("Cancel Ride"), worst.Intent);
        Assert.Equal((2, 0), (worst.Regressed, worst.Fixed));
        Assert.Equal(-2.0 / 3, worst.F1Change!.Value, 12);
        ConfusionChange theft = diff.Confusions[0];
        Assert.Equal((Intent.Parse("Cancel Ride"), Intent.Parse("Report Lost Item"), 0L, 2L), (theft.Expected, theft.Predicted, theft.Before, theft.After));
    }

    [Theory]
    [InlineData("A", "A", ChangeKind.StillPassing)]
    [InlineData("A", "B", ChangeKind.Regressed)]
    [InlineData("B", "A", ChangeKind.Fixed)]
    [InlineData("B", "b", ChangeKind.StillFailing)]
    [InlineData("B", "C", ChangeKind.ChangedWrongAnswer)]
    [InlineData("B", "", ChangeKind.ChangedWrongAnswer)]
    public void Two_answers_to_one_expectation_have_a_kind(string before, string after, ChangeKind kind) =>
        Assert.Equal(kind, OnlyKind(Run(("hi", "A", before)), Run(("hi", "A", after))));

    [Fact]
    public void A_changed_expectation_is_no_regression()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "A", "A")), Run(("hi", "B", "A")));

        DiffItem item = Assert.Single(diff.Items);
        Assert.Equal(ChangeKind.ExpectationChanged, item.Kind);
        Assert.Equal(("B", "A", "A"), (item.Expected.ToString(), item.Before, item.After));
        Assert.Equal(0, diff.Significance.Units);
    }

    [Fact]
    public void A_missing_verdict_is_unknown_and_never_a_regression()
    {
        TestRun unscored = TestRun.From([new UtteranceResult { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.None, IsScored = false }]);

        Assert.Equal(ChangeKind.Unscored, OnlyKind(Run(("hi", "A", "A")), unscored));
        Assert.Equal(ChangeKind.Unscored, OnlyKind(unscored, Run(("hi", "B", "A"))));
        Assert.Contains(RunComparer.Diff(Run(("hi", "A", "A")), unscored).Notices, notice => notice.Kind == NoticeKind.Unscored);
    }

    [Fact]
    public void Rows_of_one_run_only_are_added_or_removed()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "A", "A"), ("old", "A", "A")), Run(("new", "A", "B"), ("hi", "A", "A")));

        Assert.Equal((1, 1, 1), (diff.Counts.Added, diff.Counts.Removed, diff.Counts.StillPassing));
        DiffItem added = Assert.Single(diff.OfKind(ChangeKind.Added));
        Assert.Equal(("new", null, "B", null, 1), (added.Utterance, added.Before, added.After, added.BaselineLine, added.CandidateLine));
        DiffItem removed = Assert.Single(diff.OfKind(ChangeKind.Removed));
        Assert.Equal(("old", "A", null, 2, null), (removed.Utterance, removed.Before, removed.After, removed.BaselineLine, removed.CandidateLine));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        TestRun candidate = Samples.InDevelopment;
        RunDiff straight = RunComparer.Diff(Samples.Published, candidate);
        RunDiff shuffled = RunComparer.Diff(Samples.Published, TestRun.From(candidate.Results.Reverse(), candidate.Name, candidate.Info));

        Assert.Equal(straight.Items.Select(item => (item.Kind, item.BaselineLine, item.CandidateLine)), shuffled.Items.Select(item => (item.Kind, item.BaselineLine, item.CandidateLine)));
    }

    [Fact]
    public void The_context_tells_equal_utterances_apart()
    {
        static UtteranceResult Yes(string parent, string predicted) => new()
        {
            Utterance = "yes",
            ParentIntent = Intent.Parse(parent),
            Expected = IntentSet.Parse("Confirm"),
            Predicted = IntentSet.Parse(predicted),
        };

        RunDiff diff = RunComparer.Diff(TestRun.From([Yes("Book", "Confirm"), Yes("Cancel", "None")]), TestRun.From([Yes("Cancel", "None"), Yes("book", "None")]));

        Assert.Equal((1, 1), (diff.Counts.Regressed, diff.Counts.StillFailing));
        Assert.Equal(2, diff.Significance.Units);
        Assert.Equal(Intent.Parse("Book"), diff.Regressed[0].ParentIntent);
    }

    [Fact]
    public void Two_parts_of_a_key_never_run_together()
    {
        UtteranceResult one = new() { Utterance = "a b", ParentIntent = Intent.Parse("c"), Expected = IntentSet.None, Predicted = IntentSet.None };
        UtteranceResult two = new() { Utterance = "a", ParentIntent = Intent.Parse("b c"), Expected = IntentSet.None, Predicted = IntentSet.None };

        Assert.Throws<IncomparableRunsException>(() => RunComparer.Diff(TestRun.From([one]), TestRun.From([two])));
    }

    [Fact]
    public void Runs_without_a_common_utterance_cannot_be_compared()
    {
        IncomparableRunsException error = Assert.Throws<IncomparableRunsException>(() =>
            RunComparer.Diff(TestRun.From([UtteranceResult.Of("hi", "A", "A")], "one.csv"), TestRun.From([UtteranceResult.Of("ho", "A", "A")], "two.csv")));

        Assert.Equal("one.csv and two.csv have no utterance in common; compare two runs of the same suite.", error.Message);
    }

    [Fact]
    public void An_entity_that_breaks_regresses_the_assertion_and_not_the_intent()
    {
        static TestRun WithEntity(string value) => TestRun.From([new UtteranceResult
        {
            Utterance = "to the harbour", Expected = IntentSet.Parse("Book"), Predicted = IntentSet.Parse("Book"),
            Entities = [new EntityResult { Name = "To", ExpectedValue = "harbour", PredictedValue = value }],
        }]);

        DiffItem item = Assert.Single(RunComparer.Diff(WithEntity("harbour"), WithEntity("the harbour")).Regressed);
        Assert.Equal(ReasonKind.EntityWrongValue, item.Reason!.Kind);
        Assert.Equal("entity To is \"the harbour\", expected \"harbour\"", item.Reason.ToString());
        Assert.Equal(1, RunComparer.Diff(WithEntity("harbour"), WithEntity("the harbour"), new() { Scope = DiffScope.Intent }).Counts.StillPassing);
        Assert.Equal(1, RunComparer.Diff(WithEntity(""), WithEntity("x")).Counts.ChangedWrongAnswer);
    }

    [Fact]
    public void A_changed_entity_expectation_is_a_changed_expectation()
    {
        static TestRun Expecting(params (string Expected, string Predicted)[] entities) => TestRun.From([new UtteranceResult
        {
            Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"),
            Entities = [.. entities.Select(entity => new EntityResult { Name = "E", ExpectedValue = entity.Expected, PredictedValue = entity.Predicted })],
        }]);

        Assert.Equal(ChangeKind.ExpectationChanged, OnlyKind(Expecting(("x", "x")), Expecting(("y", "x"))));
        Assert.Equal(ChangeKind.Regressed, OnlyKind(Expecting(("x", "x")), Expecting(("x", "x"), ("", "spurious"))));
        Assert.Equal(ChangeKind.StillPassing, OnlyKind(Expecting(("x", "x"), ("y", "y")), Expecting(("Y", "y"), ("X", "x"))));
        Assert.Equal(ChangeKind.Regressed, OnlyKind(Expecting(("", "")), Expecting((" ", "spurious"))));
    }

    [Theory]
    [InlineData("A", "", ReasonKind.IntentLost, "no intent recognised")]
    [InlineData("A", "B", ReasonKind.IntentStolen, "taken by B")]
    [InlineData("", "B", ReasonKind.FalseAlarm, "false alarm of B")]
    public void A_regression_has_a_reason(string expected, string after, ReasonKind kind, string words)
    {
        ChangeReason reason = RunComparer.Diff(Run(("hi", expected, expected)), Run(("hi", expected, after))).Regressed[0].Reason!;

        Assert.Equal((kind, words), (reason.Kind, reason.ToString()));
        Assert.Equal(reason, RunComparer.Diff(Run(("hi", expected, after)), Run(("hi", expected, expected))).Fixed[0].Reason);
    }

    [Fact]
    public void Moving_between_accepted_alternatives_still_passes() =>
        Assert.Equal(ChangeKind.StillPassing, OnlyKind(Run(("hi", "A | B", "A")), Run(("hi", "B|A", "B"))));

    [Fact]
    public void Both_sides_are_averaged_over_the_intents_expected_in_either()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "A", "A"), ("ho", "A", "Z")), Run(("hi", "A", "A"), ("new", "B", "B")));

        Assert.Equal(["A", "B"], diff.Baseline.Classification.Intents.Select(intent => intent.Intent.Name));
        Assert.Equal(["A", "B"], diff.Candidate.Classification.Intents.Select(intent => intent.Intent.Name));
    }

    [Fact]
    public void A_run_against_itself_changes_nothing()
    {
        RunDiff diff = RunComparer.Diff(Samples.Published, Samples.Published);

        Assert.Equal((7, 5, 12), (diff.Counts.StillPassing, diff.Counts.StillFailing, diff.Counts.Comparable));
        Assert.Empty(diff.Confusions);
        Assert.DoesNotContain(diff.ByIntent, change => change.Moved);
        Assert.Equal(1, diff.Significance.Test.Exact);
        Assert.Empty(diff.Notices);
    }
}
