using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class SuiteFileTests
{
    [Fact]
    public void Entities_follow_the_utterance_and_None_expects_no_intent()
    {
        IReadOnlyList<TestCase> cases = SuiteFile.Parse([new("Book Room", [], ["A room\tDay=Monday;People=4", @"two\nlines"]), new("None", [], ["hi"])]);

        Assert.Equal([new("Day", "Monday"), new("People", "4")], cases[0].Entities);
        Assert.Equal("two\nlines", cases[1].Utterance);
        Assert.Equal(["Book Room", "Book Room", null], cases.Select(test => test.ExpectedIntent));
    }

    [Theory]
    [InlineData("Monday")]
    [InlineData("Day=")]
    [InlineData("=Monday")]
    [InlineData("Day=Monday;")]
    public void An_entity_without_name_or_value_is_refused(string entity) =>
        Assert.Contains(
            "\"A room\"", Assert.Throws<FormatException>(() => SuiteFile.Parse([new("Book Room", [], ["A room\t" + entity])])).Message, StringComparison.Ordinal);
}
