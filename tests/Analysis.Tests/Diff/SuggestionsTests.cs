namespace KoreBT.Analysis.Tests;

public sealed class SuggestionsTests
{
    [Fact]
    public void An_intent_that_moved_with_its_answers_was_renamed()
    {
        TestRun before = Run(Enumerable.Range(0, 20).Select(static index => ($"utterance number {index}", "Old", index < 15 ? "Old" : "Other")).Append(("x", "Other", "Other")));
        TestRun after = Run(Enumerable.Range(0, 20).Select(static index => ($"utterance number {index}", "New", index < 15 ? "New" : "Other")).Append(("x", "Other", "Other")));

        Assert.Equal(new IntentRename(Intent.Parse("Old"), Intent.Parse("New"), 20, 20), Assert.Single(RunComparer.Diff(before, after).Suggestions.RenamedIntents));
    }

    [Fact]
    public void A_split_intent_and_a_name_that_is_still_used_are_no_renames()
    {
        TestRun before = Run(Enumerable.Range(0, 20).Select(static index => ($"utterance number {index}", "Old", "Old")));
        TestRun split = Run(Enumerable.Range(0, 20).Select(static index => ($"utterance number {index}", index % 2 == 0 ? "New" : "Newer", "New")));
        TestRun used = Run(Enumerable.Range(0, 20).Select(static index => ($"utterance number {index}", index == 0 ? "Old" : "New", "New")));

        Assert.Empty(RunComparer.Diff(before, split).Suggestions.RenamedIntents);
        Assert.Empty(RunComparer.Diff(before, used).Suggestions.RenamedIntents);
    }

    [Fact]
    public void The_best_match_on_both_sides_was_reworded()
    {
        TestRun before = Run([("same", "A", "A"), ("i want to book a ride to the station", "Book", "Book"), ("cancel everything", "Cancel", "Cancel")]);
        TestRun after = Run([("same", "A", "A"), ("i want to book a ride to the statoin", "Book", "Book"), ("i want to book a ride to the stations", "Book", "None"), ("forget about it", "Cancel", "Cancel")]);

        Rewording rewording = Assert.Single(RunComparer.Diff(before, after).Suggestions.RewordedUtterances);

        Assert.Equal(("i want to book a ride to the station", "i want to book a ride to the stations"), (rewording.Before.Utterance, rewording.After.Utterance));
        Assert.Equal(1 - (1.0 / 37), rewording.Similarity, 12);
    }

    [Fact]
    public void Another_expectation_or_context_is_no_rewording()
    {
        TestRun before = Run([("same", "A", "A"), ("i want to book a ride", "Book", "Book")]);

        Assert.Empty(RunComparer.Diff(before, Run([("same", "A", "A"), ("i want to book a rid", "Cancel", "Book")])).Suggestions.RewordedUtterances);
    }

    [Fact]
    public void No_suggestion_is_in_a_count()
    {
        RunDiff diff = RunComparer.Diff(Run([("same", "A", "A"), ("i want to book a ride", "Book", "Book")]), Run([("same", "A", "A"), ("i want to book a rid", "Book", "None")]));

        Assert.Single(diff.Suggestions.RewordedUtterances);
        Assert.Equal((0, 1, 1), (diff.Counts.Regressed, diff.Counts.Added, diff.Counts.Removed));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("station", "statoin", 1)]
    [InlineData("ca", "abc", 3)]
    public void Edits_are_counted_as_published(string left, string right, int edits)
    {
        Assert.Equal(edits, EditDistance.Of(left, right));
        Assert.Equal(edits, EditDistance.Of(right, left));
    }

    private static TestRun Run(IEnumerable<(string Utterance, string Expected, string Predicted)> rows) =>
        TestRun.From(rows.Select(static (row, index) => UtteranceResult.Of(row.Utterance, row.Expected, row.Predicted, index + 1)));
}
