namespace KoreBT.Analysis.Tests;

public sealed class IntentSetTests
{
    [Fact]
    public void A_single_bar_separates_alternatives()
    {
        IntentSet set = IntentSet.Parse("Pay Bill | Set Up Auto Pay|pay bill");

        Assert.Equal(["Pay Bill", "Set Up Auto Pay"], set.Intents.Select(intent => intent.Name));
        Assert.Equal("Pay Bill | Set Up Auto Pay", set.ToString());
    }

    [Fact]
    public void A_double_bar_outside_traits_is_part_of_a_name() => Assert.Equal("a||b", IntentSet.Parse("a||b").Label.Name);

    [Theory]
    [InlineData("A |", "A")]
    [InlineData("| A | | B", "A | B")]
    [InlineData("trait: X||", "trait: X")]
    [InlineData("trait: ||X||none||Y", "trait: X||Y")]
    public void A_bar_too_many_names_nothing_and_makes_no_silence_right(string cell, string meant)
    {
        Assert.Equal(IntentSet.Parse(meant), IntentSet.Parse(cell));
        Assert.Null(IntentSet.Parse(cell).HitBy(IntentSet.None));
    }

    [Theory]
    [InlineData("A | B", "b", "B")]
    [InlineData("A", "B | a", "A")]
    [InlineData("A | None", "", "None")]
    [InlineData("None", "None", "None")]
    [InlineData("trait: X||Y", "Trait: y || x || Z", "trait: X||Y")]
    public void A_right_answer_hits(string expected, string predicted, string hit) =>
        Assert.Equal(Intent.Parse(hit), IntentSet.Parse(expected).HitBy(IntentSet.Parse(predicted)));

    [Theory]
    [InlineData("A | B", "C")]
    [InlineData("A", "")]
    [InlineData("None", "A")]
    [InlineData("trait: X||Y", "trait: X")]
    [InlineData("X", "trait: X")]
    [InlineData("trait: X", "X")]
    public void A_wrong_answer_does_not_hit(string expected, string predicted) =>
        Assert.Null(IntentSet.Parse(expected).HitBy(IntentSet.Parse(predicted)));

    [Fact]
    public void Order_and_case_do_not_matter_for_equality()
    {
        Assert.Equal(IntentSet.Parse("A | B"), IntentSet.Parse("b|a"));
        Assert.Equal(IntentSet.Parse("A | B").GetHashCode(), IntentSet.Parse("b|a").GetHashCode());
        Assert.NotEqual(IntentSet.Parse("A | B"), IntentSet.Parse("A"));
        Assert.NotEqual(IntentSet.Parse("trait: A"), IntentSet.Parse("A"));
    }

    [Theory]
    [InlineData("trait:")]
    [InlineData("trait: || None")]
    [InlineData("|")]
    [InlineData("")]
    [InlineData("none")]
    public void A_cell_that_names_nothing_is_none(string cell) => Assert.True(IntentSet.Parse(cell).IsNone);
}
