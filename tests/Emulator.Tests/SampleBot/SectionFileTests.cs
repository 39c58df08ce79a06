using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Tests.SampleBot;

public sealed class SectionFileTests
{
    private static IReadOnlyList<Section> Read(string text) => SectionFile.Read(new StringReader(text), "bot.txt");

    [Fact]
    public void Sections_have_a_name_items_and_lines()
    {
        IReadOnlyList<Section> sections = Read("# about\n\n[Pay Fine: Amount, CardNumber]\nPay\n[Join]\n# not a line\nHello # there\n");

        Assert.Equal(["Pay Fine", "Join"], sections.Select(section => section.Name));
        Assert.Equal(["Amount", "CardNumber"], sections[0].Items);
        Assert.Equal(["Pay"], sections[0].Lines);
        Assert.Empty(sections[1].Items);
        Assert.Equal(["Hello # there"], sections[1].Lines);
    }

    [Fact]
    public void A_line_before_the_first_section_is_refused_with_its_number() =>
        Assert.Equal("bot.txt, line 2: a line stands before the first [section].", Assert.Throws<FormatException>(() => Read("# x\nPay\n")).Message);

    [Fact]
    public void A_resource_that_was_not_built_in_is_named() =>
        Assert.Contains("missing.txt", Assert.Throws<InvalidOperationException>(() => SectionFile.ReadResource("missing.txt")).Message, StringComparison.Ordinal);
}
