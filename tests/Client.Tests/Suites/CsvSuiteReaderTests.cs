namespace KoreBT.Client.Tests.Suites;

/// <summary>The expected cells were computed by Python 3's csv module (strict, no skipped spaces).</summary>
public sealed class CsvSuiteReaderTests
{
    [Theory]
    [InlineData("input,intent\n\"a \"\"b\"\" c\",X\n", "a \"b\" c", "X")]
    [InlineData("input,intent\n\"line\none\",X\n", "line\none", "X")]
    [InlineData("input,intent\r\na b,\"X, Y\"\r\n", "a b", "X, Y")]
    [InlineData("input,intent\n\" a\",X\n", " a", "X")]
    [InlineData("input,intent\na\"b,X\n", "a\"b", "X")]
    [InlineData("input,intent\n\"a,\n\"\"\n\",X\n", "a,\n\"\n", "X")]
    [InlineData("input,intent\na,X", "a", "X")]
    [InlineData("input,intent\nä\u2028b,X\n", "ä\u2028b", "X")]
    [InlineData("input,intent\n\"a\r\nb\",X\n", "a\r\nb", "X")]
    [InlineData("input,intent\na\tb,X\n", "a\tb", "X")]
    [InlineData("input,intent\n'a,X\n", "'a", "X")]
    public void Cells_are_those_that_another_reader_finds(string file, string utterance, string intent)
    {
        SuiteCase item = Assert.Single(SuiteSamples.Parse(SuiteFormat.Csv, file).Cases);

        Assert.Equal((utterance, intent), (item.Utterance, Assert.Single(item.ExpectedIntents)));
    }

    [Fact]
    public void Blanks_around_names_and_commas_at_the_end_are_no_part_of_the_suite()
    {
        TestSuiteFile suite = SuiteSamples.Parse(SuiteFormat.Csv, "input,intent,parentIntent,entityName,entityValue,entityOrder\nLend 2 books to Ann, Lend Book, Desk ,Count,2 pcs,,\n,,,Reader, Ann, Count > Reader\nBye, Good Bye,,,,,\n");

        Assert.Equal(["Lend Book"], suite.Cases[0].ExpectedIntents);
        Assert.Equal(["Desk"], suite.Cases[0].ParentIntents);
        Assert.Equal([("Count", "2 pcs"), ("Reader", " Ann")], suite.Cases[0].Entities.Select(static entity => (entity.Name, entity.Value)));
        Assert.Equal(["Count", "Reader"], suite.Cases[0].EntityOrder);
        Assert.Equal([2, 4], suite.Warnings.Select(static warning => warning.Line));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_lines_count_those_inside_cells()
    {
        TestSuiteFile suite = SuiteSamples.Parse(SuiteFormat.Csv, "entityValue,intent,entityName,input\n\"two\nlines\",a,e,u\n,,e2,\n");

        Assert.Equal(["two\nlines", ""], Assert.Single(suite.Cases).Entities.Select(static entity => entity.Value));
        Assert.Equal(4, Assert.Single(suite.Warnings).Line);
    }

    [Theory]
    [InlineData("trait: A||B")]
    [InlineData("Trait:A || B")]
    [InlineData(" TRAIT : A||B")]
    public void Traits_are_known_by_their_prefix_in_any_capitals(string intent) =>
        Assert.Equal(["A", "B"], Assert.Single(SuiteSamples.Parse(SuiteFormat.Csv, $"input,intent\nu,{intent}\n").Cases).Traits);

    [Theory]
    [InlineData("traits of a book")]
    [InlineData("my trait: x")]
    public void An_intent_that_only_resembles_the_prefix_is_an_intent(string intent) =>
        Assert.Equal([intent], Assert.Single(SuiteSamples.Parse(SuiteFormat.Csv, $"input,intent\nu,{intent}\n").Cases).ExpectedIntents);

    [Theory]
    [InlineData("A||B||C")]
    [InlineData("A >> B >> C")]
    [InlineData("A>>B||C")]
    public void Parents_are_read_with_either_delimiter_and_written_with_bars(string cell)
    {
        TestSuiteFile suite = SuiteSamples.Parse(SuiteFormat.Csv, $"input,intent,parentIntent\nu,i,{cell}\n");

        Assert.Equal(["A", "B", "C"], Assert.Single(suite.Cases).ParentIntents);
        Assert.Contains(",A||B||C,", suite.Text(SuiteFormat.Csv), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None")]
    [InlineData(" none ")]
    [InlineData("")]
    public void None_and_a_blank_mean_that_nothing_must_match(string intent) =>
        Assert.True(Assert.Single(SuiteSamples.Parse(SuiteFormat.Csv, $"input,intent\nu,{intent}\n").Cases).ExpectsNone);
}
