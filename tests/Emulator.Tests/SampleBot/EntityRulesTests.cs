using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class EntityRulesTests
{
    private static readonly EntityRules Branch = new(["Main Street = main", "Central = central | main library", "Northgate = northgate | north gate"]);

    [Theory]
    [InlineData("Is the MAIN LIBRARY open?", "Central")]
    [InlineData("from north-gate to Central", "Northgate||Central")]
    [InlineData("central and the main library", "Central")]
    [InlineData("on main", "Main Street")]
    [InlineData("centrally", "")]
    [InlineData("", "")]
    public void Wordings_stand_for_values_and_the_longest_counts(string utterance, string values) => Assert.Equal(values, Branch.Find(utterance));

    [Theory]
    [InlineData("/(?<value>\\d+) people/", "for 4 people at 3", "4")]
    [InlineData("/\\b[A-Z]\\d{3}\\b/", "card K204, not K2044", "K204")]
    [InlineData("/\\d+/", "10 or 7", "10||7")]
    public void Patterns_give_their_group_or_the_whole_match(string pattern, string utterance, string values) =>
        Assert.Equal(values, new EntityRules([pattern]).Find(utterance));
}
