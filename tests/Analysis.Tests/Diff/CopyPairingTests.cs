using CsCheck;

namespace KoreBT.Analysis.Tests;

public sealed class CopyPairingTests
{
    private static readonly Gen<UtteranceResult> Copy = Gen.Select(
        Gen.OneOf("hi", "Hi ", "hi", "ho"), Gen.OneOf("A", "B", "A"), Gen.OneOf("A", "B", "", "C"), Gen.OneOf(true, true, true, false),
        (utterance, expected, predicted, scored) => new UtteranceResult { Utterance = utterance, Expected = IntentSet.Parse(expected), Predicted = IntentSet.Parse(predicted), IsScored = scored });

    private static readonly Gen<(UtteranceResult[] Baseline, UtteranceResult[] Candidate)> Runs = Gen.Select(Copy.Array[1, 12], Copy.Array[1, 12])
        .Where((a, b) => a.Any(x => b.Any(y => TextForm.Of(x.Utterance) == TextForm.Of(y.Utterance))));

    private static RunDiff Diff(params (string Expected, string Predicted)[][] sides) =>
        RunComparer.Diff(
            TestRun.From(sides[0].Select((row, index) => UtteranceResult.Of("hi", row.Expected, row.Predicted, index + 1))),
            TestRun.From(sides[1].Select((row, index) => UtteranceResult.Of("hi", row.Expected, row.Predicted, index + 1))));

    [Fact]
    public void Copies_are_paired_with_equal_answers_first()
    {
        RunDiff diff = Diff([("A", "A"), ("A", "B"), ("A", "C")], [("A", "C"), ("A", "A"), ("A", "B")]);

        Assert.Equal((1, 2), (diff.Counts.StillPassing, diff.Counts.StillFailing));
        Assert.Equal([(1, 2), (2, 3), (3, 1)], diff.Items.Select(item => (item.BaselineLine!.Value, item.CandidateLine!.Value)).Order());
    }

    [Fact]
    public void An_equal_answer_is_found_among_others()
    {
        RunDiff diff = Diff([("A", "B"), ("A", "C")], [("A", "C"), ("A", "D")]);

        Assert.Equal((1, 1), (diff.Counts.StillFailing, diff.Counts.ChangedWrongAnswer));
    }

    [Fact]
    public void An_equal_verdict_is_preferred_where_no_answer_is_equal()
    {
        RunDiff diff = Diff([("A | B", "C")], [("A | B", "B"), ("A | B", "D")]);

        Assert.Equal((1, 1, 0), (diff.Counts.ChangedWrongAnswer, diff.Counts.Added, diff.Counts.Fixed));
    }

    [Fact]
    public void Copies_with_the_same_expectation_belong_together()
    {
        RunDiff diff = Diff([("A", "A"), ("B", "A")], [("B", "B"), ("A", "B")]);

        Assert.Equal((1, 1, 0), (diff.Counts.Regressed, diff.Counts.Fixed, diff.Counts.ExpectationChanged));
        Assert.Equal(2, diff.Notices.Count(notice => notice.Kind == NoticeKind.ConflictingExpectations));
    }

    [Fact]
    public void A_copy_too_many_is_added_or_removed()
    {
        RunDiff more = Diff([("A", "A")], [("A", "B"), ("A", "A")]);
        RunDiff fewer = Diff([("A", "B"), ("A", "A")], [("A", "A")]);

        Assert.Equal((1, 1), (more.Counts.StillPassing, more.Counts.Added));
        Assert.Equal((1, 1), (fewer.Counts.StillPassing, fewer.Counts.Removed));
    }

    [Fact]
    public void The_same_spelling_is_paired_before_another_one()
    {
        RunDiff diff = RunComparer.Diff(
            TestRun.From([UtteranceResult.Of("Hi", "A", "A", 1), UtteranceResult.Of("hi", "A", "B", 2)]),
            TestRun.From([UtteranceResult.Of("hi", "A", "A", 1), UtteranceResult.Of("Hi", "A", "B", 2), UtteranceResult.Of(" HI", "A", "A", 3)]));

        Assert.Equal((1, 1, 1), (diff.Counts.Regressed, diff.Counts.Fixed, diff.Counts.Added));
    }

    [Fact]
    public void Spellings_that_differ_in_case_and_space_find_each_other() =>
        Assert.Equal(1, RunComparer.Diff(TestRun.From([UtteranceResult.Of("Book  a ride", "A", "A")]), TestRun.From([UtteranceResult.Of("book a ride ", "A", "A")])).Counts.StillPassing);

    [Fact]
    public void A_utterance_with_copies_is_one_unit_that_passes_when_all_do()
    {
        RunDiff diff = Diff([("A", "A"), ("A", "A")], [("A", "A"), ("A", "B")]);

        Assert.Equal((1, 0, 1), (diff.Significance.Test.Regressed, diff.Significance.Test.Fixed, diff.Significance.Units));
    }

    [Fact]
    public void Many_copies_are_paired_in_no_time()
    {
        TestRun run = TestRun.From(Enumerable.Range(0, 100_000).Select(index => UtteranceResult.Of("hi", "A", index % 2 == 0 ? "A" : "B", index + 1)));

        Assert.Equal(100_000, RunComparer.Diff(run, TestRun.From(run.Results.Reverse())).Counts.Comparable);
    }

    [Fact]
    public void Shuffling_either_side_changes_no_count() => Runs.SelectMany(runs => Gen.Select(Gen.Shuffle(runs.Baseline), Gen.Shuffle(runs.Candidate), (a, b) => (runs, a, b))).Sample(sample =>
    {
        RunDiff straight = RunComparer.Diff(TestRun.From(sample.runs.Baseline), TestRun.From(sample.runs.Candidate));
        RunDiff shuffled = RunComparer.Diff(TestRun.From(sample.a), TestRun.From(sample.b));

        Assert.All(Enum.GetValues<ChangeKind>(), kind => Assert.Equal(straight.Counts[kind], shuffled.Counts[kind]));
        Assert.Equal(straight.Significance.Test, shuffled.Significance.Test);
    });

    [Fact]
    public void Every_assertion_is_in_exactly_one_item() => Runs.Sample(runs =>
    {
        RunDiff diff = RunComparer.Diff(TestRun.From(runs.Baseline), TestRun.From(runs.Candidate));

        Assert.Equal(runs.Baseline.Length, diff.Items.Select(item => item.Baseline).OfType<UtteranceResult>().Distinct().Count());
        Assert.Equal(runs.Candidate.Length, diff.Items.Select(item => item.Candidate).OfType<UtteranceResult>().Distinct().Count());
        Assert.Equal(diff.Items.Length, runs.Baseline.Length + runs.Candidate.Length - diff.Counts.Paired);
    });

    [Fact]
    public void Swapping_the_runs_mirrors_every_kind() => Runs.Sample(runs =>
    {
        RunDiff there = RunComparer.Diff(TestRun.From(runs.Baseline), TestRun.From(runs.Candidate));
        RunDiff back = RunComparer.Diff(TestRun.From(runs.Candidate), TestRun.From(runs.Baseline));

        Assert.Equal((there.Counts.Regressed, there.Counts.Fixed, there.Counts.Added, there.Counts.Removed), (back.Counts.Fixed, back.Counts.Regressed, back.Counts.Removed, back.Counts.Added));
        Assert.All([ChangeKind.StillPassing, ChangeKind.StillFailing, ChangeKind.ChangedWrongAnswer, ChangeKind.ExpectationChanged, ChangeKind.Unscored], kind => Assert.Equal(there.Counts[kind], back.Counts[kind]));
    });

    /// <summary>With copies a unit may hold several changes; without, the test and the lists count the same.</summary>
    [Fact]
    public void Without_copies_the_changes_of_the_test_are_those_of_the_lists() => Runs.Sample(runs =>
    {
        RunDiff diff = RunComparer.Diff(TestRun.From(runs.Baseline.DistinctBy(static result => TextForm.Of(result.Utterance))), TestRun.From(runs.Candidate.DistinctBy(static result => TextForm.Of(result.Utterance))));

        Assert.Equal(((long)diff.Counts.Regressed, (long)diff.Counts.Fixed, diff.Counts.Comparable), (diff.Significance.Test.Regressed, diff.Significance.Test.Fixed, diff.Significance.Units));
        Assert.Equal((diff.Counts.Regressed, diff.Counts.Fixed), (diff.ByIntent.Sum(change => change.Regressed), diff.ByIntent.Sum(change => change.Fixed)));
    });

    [Fact]
    public void Doubling_both_runs_doubles_every_count_and_no_unit() => Runs.Sample(runs =>
    {
        RunDiff once = RunComparer.Diff(TestRun.From(runs.Baseline), TestRun.From(runs.Candidate));
        RunDiff twice = RunComparer.Diff(TestRun.From(runs.Baseline.Concat(runs.Baseline)), TestRun.From(runs.Candidate.Concat(runs.Candidate)));

        Assert.All(Enum.GetValues<ChangeKind>(), kind => Assert.Equal(2 * once.Counts[kind], twice.Counts[kind]));
        Assert.Equal((once.Significance.Units, once.Significance.Test), (twice.Significance.Units, twice.Significance.Test));
    });

    /// <summary>A notebook may compare a run with a part of itself.</summary>
    [Fact]
    public void A_run_against_a_part_of_itself_loses_no_assertion() => Gen.Select(Copy.Array[1, 12], Gen.Int[1, 12]).Sample((run, length) =>
    {
        UtteranceResult[] part = [.. run.TakeLast(length)];
        DiffCounts counts = RunComparer.Diff(TestRun.From(run), TestRun.From(part)).Counts;

        Assert.Equal((part.Length, run.Length - part.Length, 0), (counts.Paired, counts.Removed, counts.Added));
    });

    [Fact]
    public void A_run_against_a_shuffled_copy_of_itself_changes_nothing() => Copy.Array[1, 12].SelectMany(run => Gen.Shuffle(run.ToArray()).Select(shuffled => (run, shuffled))).Sample(sample =>
    {
        DiffCounts counts = RunComparer.Diff(TestRun.From(sample.run), TestRun.From(sample.shuffled)).Counts;

        Assert.Equal(sample.run.Length, counts.StillPassing + counts.StillFailing + counts.Unscored);
    });
}
