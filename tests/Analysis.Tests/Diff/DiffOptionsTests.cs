namespace KoreBT.Analysis.Tests;

public sealed class DiffOptionsTests
{
    private static readonly TestRun Before = Run(("Hello there", "A", "A"), ("hello there", "A", "B"), ("bye", "B", "B"));

    [Fact]
    public void By_occurrence_copies_are_paired_in_the_order_of_the_files()
    {
        TestRun after = Run(("hello there", "A", "B"), ("Hello there", "A", "A"), ("bye", "B", "B"));

        RunDiff diff = RunComparer.Diff(Before, after, new() { Duplicates = DuplicatePolicy.ByOccurrence });

        Assert.Equal((1, 1, 1), (diff.Counts.Regressed, diff.Counts.Fixed, diff.Counts.StillPassing));
        Assert.Equal((0, 0), (RunComparer.Diff(Before, after).Counts.Regressed, RunComparer.Diff(Before, after).Counts.Fixed));
    }

    [Fact]
    public void Copies_can_be_refused_with_the_run_the_utterance_and_the_lines()
    {
        IncomparableRunsException error = Assert.Throws<IncomparableRunsException>(() =>
            RunComparer.Diff(Before, Run(("hello there", "A", "A")), new() { Duplicates = DuplicatePolicy.Reject }));

        Assert.Contains("before holds the utterance \"Hello there\" 2 times (lines 1, 2)", error.Message.Replace("results", "before", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, RunComparer.Diff(Run(("a", "A", "A")), Run(("a", "A", "A")), new() { Duplicates = DuplicatePolicy.Reject }).Counts.StillPassing);
    }

    [Fact]
    public void A_renamed_intent_is_one_and_the_same_under_its_new_name()
    {
        TestRun before = Run(("a", "Old", "Old"), ("b", "Old", "Other"), ("c", "Other", "Old"));
        TestRun after = Run(("a", "New", "New"), ("b", "New", "New"), ("c", "Other", "New"));
        DiffOptions renamed = new() { RenamedIntents = new Dictionary<Intent, Intent> { [Intent.Parse("old")] = Intent.Parse("New") } };

        Assert.Equal(2, RunComparer.Diff(before, after).Counts.ExpectationChanged);
        RunDiff diff = RunComparer.Diff(before, after, renamed);
        Assert.Equal((1, 1, 1, 0), (diff.Counts.StillPassing, diff.Counts.Fixed, diff.Counts.StillFailing, diff.Counts.ExpectationChanged));
        Assert.Equal((1, 2), (diff.ByIntent.Single(static change => change.Intent == Intent.Parse("New")).Baseline.TruePositives, diff.ByIntent.Single(static change => change.Intent == Intent.Parse("New")).Candidate.TruePositives));
    }

    [Fact]
    public void A_renamed_parent_is_the_same_context()
    {
        static TestRun Child(string parent) => TestRun.From([new UtteranceResult { Utterance = "yes", ParentIntent = Intent.Parse(parent), Expected = IntentSet.Parse("A"), Predicted = IntentSet.Parse("A") }]);

        Assert.Throws<IncomparableRunsException>(() => RunComparer.Diff(Child("Book"), Child("Order")));
        Assert.Equal(1, RunComparer.Diff(Child("Book"), Child("Order"), new() { RenamedIntents = new Dictionary<Intent, Intent> { [Intent.Parse("Book")] = Intent.Parse("Order") } }).Counts.StillPassing);
    }

    [Fact]
    public void A_reworded_utterance_finds_its_new_wording()
    {
        DiffOptions reworded = new() { RewordedUtterances = new Dictionary<string, string> { [" BYE "] = "good bye" } };

        RunDiff diff = RunComparer.Diff(Before, Run(("Good  bye", "B", "A"), ("hello there", "A", "A")), reworded);

        DiffItem item = Assert.Single(diff.Regressed);
        Assert.Equal(("bye", "Good  bye"), (item.Baseline!.Utterance, item.Candidate!.Utterance));
    }

    [Fact]
    public void Any_key_can_take_the_place_of_the_utterance()
    {
        DiffOptions options = new() { Key = static result => result.Utterance.Split('#')[0] };

        RunDiff diff = RunComparer.Diff(Run(("1#hello", "A", "A"), ("2#bye", "A", "A")), Run(("2#good bye", "A", "B"), ("1#hi", "A", "A")), options);

        Assert.Equal((1, 1), (diff.Counts.Regressed, diff.Counts.StillPassing));
        Assert.Equal("2#good bye", diff.Regressed[0].Utterance);
    }

    [Fact]
    public void A_comparer_says_which_utterances_are_the_same()
    {
        TestRun before = Run(("Is it open?", "A", "A"), ("IS IT OPEN?", "A", "B"));
        TestRun after = Run(("is it open", "A", "A"));

        Assert.Throws<IncomparableRunsException>(() => RunComparer.Diff(before, after));
        Assert.Equal(1, RunComparer.Diff(before, after, new() { KeyComparer = new WithoutPunctuation() }).Counts.StillPassing);
        RunDiff exact = RunComparer.Diff(before, Run(("IS IT OPEN?", "A", "B")), new() { KeyComparer = StringComparer.Ordinal });
        Assert.Equal((1, 1), (exact.Counts.StillFailing, exact.Counts.Removed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_margin_lies_between_0_and_1(double margin) => Assert.Throws<ArgumentOutOfRangeException>(() => new DiffOptions { Margin = margin });

    private static TestRun Run(params (string Utterance, string Expected, string Predicted)[] rows) =>
        TestRun.From(rows.Select(static (row, index) => UtteranceResult.Of(row.Utterance, row.Expected, row.Predicted, index + 1)));

    private sealed class WithoutPunctuation : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Letters(x) == Letters(y);

        public int GetHashCode(string obj) => Letters(obj).GetHashCode(StringComparison.Ordinal);

        private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
