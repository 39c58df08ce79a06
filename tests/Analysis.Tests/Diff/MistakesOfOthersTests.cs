using System.Globalization;

namespace KoreBT.Analysis.Tests;

/// <summary>
/// What programs for the same purpose get wrong, by their own sources and issue trackers. Each test is named after the mistake that is not made here; those about gates and reports are beside
/// these.
/// </summary>
public sealed class MistakesOfOthersTests
{
    private static readonly (string Utterance, string Expected, string Predicted)[] Suite =
        [("open the door", "Open", "Open"), ("close the door", "Close", "Open"), ("lock the door", "Lock", "Lock"), ("hello", "None", "None")];

    [Fact]
    public void Rows_are_not_paired_by_position()
    {
        RunDiff diff = RunComparer.Diff(Run(Suite), Run([.. Suite.Reverse()]));

        Assert.Equal((3, 1), (diff.Counts.StillPassing, diff.Counts.StillFailing));
    }

    [Fact]
    public void Another_number_of_rows_is_no_error_and_one_insert_moves_no_other_row()
    {
        RunDiff diff = RunComparer.Diff(Run(Suite), Run([("new", "Open", "Open"), .. Suite]));

        Assert.Equal((1, 0, 4), (diff.Counts.Added, diff.Counts.Regressed, diff.Counts.Paired));
    }

    [Fact]
    public void An_intent_without_a_baseline_has_no_change_and_not_one_from_zero()
    {
        RunDiff diff = RunComparer.Diff(Run(Suite), Run([.. Suite.Select(static row => row with { Predicted = row.Utterance == "close the door" ? "Unlock" : row.Predicted })]));

        IntentChange unlock = Intents(diff, "Unlock");
        Assert.Null(unlock.Baseline.F1);
        Assert.Null(unlock.F1Change);
        Assert.Contains("n/a", Text(diff).Split('\n').First(static line => line.Contains("Unlock", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assertion_is_the_same_one_whatever_the_bot_answers() =>
        Assert.Equal(Suite.Length, RunComparer.Diff(Run(Suite), Run([.. Suite.Select(static row => row with { Predicted = "Something" })])).Counts.Paired);

    [Fact]
    public void One_extracted_value_does_not_satisfy_two_expectations()
    {
        EntityReport report = RunTally.Of([new UtteranceResult
        {
            Utterance = "from bonn", Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A"),
            Entities = [new() { Name = "From", ExpectedValue = "Bonn", PredictedValue = "Bonn" }, new() { Name = "To", ExpectedValue = "Bonn" }],
        }]).Entities;

        Assert.Equal((1, 1), (report.Total.Correct, report.Total.Missed));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Numbers_are_not_printed_in_the_culture_of_the_machine(string culture)
    {
        string expected = Text(RunComparer.Diff(Samples.Published, Samples.InDevelopment));

        string? there = null;
        Thread thread = new(() => there = Text(RunComparer.Diff(Samples.Published, Samples.InDevelopment))) { CurrentCulture = CultureInfo.GetCultureInfo(culture) };

        thread.Start();
        thread.Join();

        Assert.Equal(expected, there);
    }

    [Fact]
    public void Rows_of_one_run_only_do_not_disappear_without_a_count()
    {
        RunDiff diff = RunComparer.Diff(Run(Suite), Run([Suite[0], ("new", "Open", "Open")]));

        Assert.Equal((3, 1), (diff.Counts.Removed, diff.Counts.Added));
        Assert.Equal((4L, 2L), (diff.Baseline.Kore.Assertions, diff.Candidate.Kore.Assertions));
    }

    [Fact]
    public void Copies_do_not_multiply()
    {
        (string, string, string)[] copies = [.. Enumerable.Repeat(("hi", "A", "A"), 30)];

        Assert.Equal(30, RunComparer.Diff(Run(copies), Run(copies)).Items.Length);
    }

    [Fact]
    public void Pairs_of_copies_do_not_depend_on_their_order()
    {
        (string, string, string)[] copies = [("hi", "A", "A"), ("hi", "A", "B"), ("hi", "B", "B"), ("hi", "A", "C")];
        RunDiff straight = RunComparer.Diff(Run(copies), Run([("hi", "A", "C"), ("hi", "A", "A"), ("hi", "B", "A")]));
        RunDiff turned = RunComparer.Diff(Run([.. copies.Reverse()]), Run([("hi", "B", "A"), ("hi", "A", "A"), ("hi", "A", "C")]));

        Assert.All(Enum.GetValues<ChangeKind>(), kind => Assert.Equal(straight.Counts[kind], turned.Counts[kind]));
    }

    [Fact]
    public void An_edited_label_does_not_look_like_a_change_of_the_bot()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "A", "A")), Run(("hi", "B", "A")));

        Assert.Equal((0, 1), (diff.Counts.Regressed, diff.Counts.ExpectationChanged));
        Assert.Equal("A", diff.Items[0].Baseline!.Expected.ToString());
    }

    [Fact]
    public void Better_is_not_worse()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "A", "B")), Run(("hi", "A", "A")));

        Assert.Equal((false, true), (diff.Fixed[0].Baseline!.Passed, diff.Fixed[0].Candidate!.Passed));
    }

    [Fact]
    public void Nothing_to_measure_is_undefined_and_not_zero()
    {
        RunDiff diff = RunComparer.Diff(Run(("hi", "None", "None")), Run(("hi", "None", "None")));

        Assert.Null(diff.Baseline.Kore.Precision);
        Assert.Null(diff.Significance.FixRate);
        Assert.DoesNotContain("Kore precision            0.0000", Text(diff), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_has_as_many_digits_as_the_numbers_beside_it() =>
        Assert.Matches(@"textbook macro F1 +0\.6111  0\.4444  -0\.1667\n", Text(RunComparer.Diff(Samples.Published, Samples.InDevelopment)));

    [Theory]
    [InlineData("a", "b-c", "a-b", "c")]
    [InlineData("1", "11", "11", "1")]
    [InlineData("a b", "c", "a", "b c")]
    public void Parts_of_a_key_do_not_run_together(string utterance, string parent, string other, string otherParent)
    {
        static TestRun Within(string utterance, string parent) =>
            TestRun.From([new UtteranceResult { Utterance = utterance, ParentIntent = Intent.Parse(parent), Expected = IntentSet.None, Predicted = IntentSet.None }]);

        Assert.Throws<IncomparableRunsException>(() => RunComparer.Diff(Within(utterance, parent), Within(other, otherParent)));
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_not_read_as_one() =>
        await Assert.ThrowsAsync<ResultsFormatException>(() => Samples.LoadAsync("Utterance,ExpectedIntent,MatchedIntent,Matched Intent\nhi,A,A,B\n"));

    [Fact]
    public void An_assertion_without_a_verdict_is_not_wrong()
    {
        TestRun unscored = TestRun.From([new UtteranceResult { Utterance = "hi", Expected = IntentSet.Parse("A"), Predicted = IntentSet.None, IsScored = false }]);

        Assert.Equal((0, 1), (RunComparer.Diff(Run(("hi", "A", "A")), unscored).Counts.Regressed, RunComparer.Diff(Run(("hi", "A", "A")), unscored).Counts.Unscored));
    }

    private static IntentChange Intents(RunDiff diff, string name) => diff.ByIntent.Single(change => change.Intent == Intent.Parse(name));

    private static string Text(RunDiff diff)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        Reports.For("text").Write(diff, text);
        return text.ToString();
    }

    private static TestRun Run(params (string Utterance, string Expected, string Predicted)[] rows) =>
        TestRun.From(rows.Select(static (row, index) => UtteranceResult.Of(row.Utterance, row.Expected, row.Predicted, index + 1)));
}
