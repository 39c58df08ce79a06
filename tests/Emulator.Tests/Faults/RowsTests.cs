namespace KoreBT.Emulator.Tests;

public sealed class RowsTests
{
    private static async Task<(string Odd, ResultsFile Well)> DownloadAsync(string fault)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(fault);
        await using Rehearsal good = await Rehearsal.StartAsync();
        return ((await rehearsal.SendAsync(FaultCalls.File)).Text, new ResultsFile((await good.SendAsync(FaultCalls.File)).Text));
    }

    private static IEnumerable<string> Utterances(ResultsFile file) => file.Assertions.Select(row => row[0]);

    [Theory]
    [InlineData("file-rows-dropped")]
    [InlineData("file-rows-dropped-once")]
    public async Task Every_tenth_utterance_is_missing_with_all_its_rows(string fault)
    {
        (string odd, ResultsFile well) = await DownloadAsync(fault);
        ResultsFile file = new(odd);

        Assert.Equal(Utterances(well).Where((_, i) => i % 10 != 9), Utterances(file));
        Assert.Equal(well.Summary, file.Summary);
        Assert.Equal(well.Assertions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), file.Figure("Utterance Count"));
    }

    [Theory]
    [InlineData("file-rows-doubled")]
    public async Task The_last_tenth_comes_twice(string fault)
    {
        (string odd, ResultsFile well) = await DownloadAsync(fault);
        string[] all = [.. Utterances(well)];

        Assert.Equal([.. all, .. all.TakeLast(all.Length / 10)], Utterances(new ResultsFile(odd)));
    }

    [Theory]
    [InlineData("file-open-quote")]
    public async Task A_quote_is_one_too_few(string fault)
    {
        (string odd, ResultsFile well) = await DownloadAsync(fault);

        Assert.Equal(1, odd.Count(c => c == '"') % 2);
        Assert.ThrowsAny<Exception>(() => new ResultsFile(odd));
        Assert.NotEmpty(well.Rows);
    }

    [Fact]
    public void Text_without_a_table_stays_as_it_is() => Assert.All(
        (string[])["", "{\"testCases\":[]}", "\"a\",\"b\"\r\n", "\"open"],
        text => Assert.Equal([text, text, text], [Rows.Drop(text), Rows.Double(text), Rows.OpenQuote(text)]));
}
