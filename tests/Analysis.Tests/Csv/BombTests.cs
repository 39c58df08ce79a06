using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace KoreBT.Analysis.Tests;

/// <summary>
/// Files that ask for memory or time without end are refused early. Memory is counted by what the reading thread allocates: the streams answer at once, so no other takes part.
/// </summary>
public sealed class BombTests
{
    private const string Header = "Utterance,ExpectedIntent,MatchedIntent,Parent Intent,Entity Name\n";
    private const long MiB = 1 << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("u,n{0},A,,\n", "ExpectedIntent")]
    [InlineData("u,A,n{0},,\n", "MatchedIntent")]
    [InlineData("u,A,A,n{0},\n", "Parent Intent")]
    [InlineData("u,A,A,,n{0}\n", "Entity Name")]
    public async Task A_hundred_thousand_names_are_read_and_one_more_refused(string row, string column)
    {
        // The answer A takes one of the names where it shares their table; an entity row of another assertion has an utterance of its own.
        int most = TableRow.MostNames - (column.EndsWith("dIntent", StringComparison.Ordinal) ? 1 : 0);
        RepeatingStream Rows(int count) => new(Header, count, (buffer, number) => Write(buffer, row.Replace("u,", $"u{number},", StringComparison.Ordinal), number));

        Assert.NotNull(await TallyAsync(Rows(most)));
        ResultsFormatException refusal = await Assert.ThrowsAsync<ResultsFormatException>(() => TallyAsync(Rows(most + 1)));

        Assert.Equal(most + 2, refusal.Line);
        Assert.Contains($"more different texts in {column}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_of_intents_without_end_are_refused()
    {
        const int Names = 1_500;
        RepeatingStream rows = new(Header, Names * Names, static (buffer, number) =>
            Utf8.TryWrite(buffer, $"u,n{number / Names},n{number % Names},,\n", out int written) ? written : 0);

        (ResultsFormatException refusal, long allocated) = await RefusedAsync(rows);

        Assert.Contains("pairs of expected and matched intents", refusal.Message, StringComparison.Ordinal);
        Assert.True(allocated < 512 * MiB, $"{allocated / MiB} MiB");
    }

    [Theory]
    [InlineData("u,{0},A,,\n")]
    [InlineData("u,A,{0},,\n")]
    [InlineData("u,A,A,{0},\n")]
    [InlineData("u,A,A,,{0}\n")]
    public async Task Long_names_without_end_are_refused_before_they_fill_the_memory(string row)
    {
        string name = new('n', 100_000);
        RepeatingStream rows = new(Header, 20_000, (buffer, number) => Write(buffer, row.Replace("{0}", name + number, StringComparison.Ordinal), number));

        (ResultsFormatException refusal, _) = await RefusedAsync(rows);

        Assert.InRange(refusal.Line, 300, 400);
    }

    [Fact]
    public async Task A_cell_of_very_many_alternatives_is_refused()
    {
        string many = string.Join('|', Enumerable.Range(0, TableRow.MostAlternatives + 1));

        Assert.Contains("names 1001 intents", Assert.Single(await ReadingWays.ReadAsync($"{Samples.Header}\nhi,{many},A,FP\n")), StringComparison.Ordinal);
        Assert.Contains("names 1001 intents", Assert.Single(await ReadingWays.ReadAsync($"{Samples.Header}\nhi,A,trait: {many.Replace("|", "||", StringComparison.Ordinal)},FP\n")), StringComparison.Ordinal);
        Assert.Single(await ReadingWays.ReadAsync($"{Samples.Header}\nhi,{many[..^5]},A,FP\n"));
    }

    /// <summary>Answers of one hash would be compared each with each: forty thousand took as many milliseconds.</summary>
    [Fact]
    public void The_same_names_in_another_order_have_another_hash()
    {
        string[] orders = ["A"];
        foreach (string name in (string[])["B", "C", "D", "E", "F", "G"])
        {
            orders = [.. orders.SelectMany(order => Enumerable.Range(0, order.Length + 1).Select(place => order.Insert(place, name)))];
        }

        int[] hashes = [.. orders.Select(static order => UtteranceResult.Of("hi", string.Join('|', order.AsEnumerable()), "A").Answer.GetHashCode()).Distinct()];

        Assert.InRange(hashes.Length, 5_000, 5_040);
    }

    [Fact]
    public async Task Entity_rows_of_one_utterance_without_end_are_refused()
    {
        RepeatingStream rows = new(Header, 10_000_000, static (buffer, _) => Utf8.TryWrite(buffer, $"u,A,A,,E\n", out int written) ? written : 0);

        (ResultsFormatException refusal, _) = await RefusedAsync(rows);

        Assert.Equal(1_002, refusal.Line);
        Assert.Contains("rows of entities", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_table_is_not_kept_to_its_end()
    {
        RepeatingStream rows = new("", 100_000_000, static (buffer, number) => Utf8.TryWrite(buffer, $"some,other,file,{number}\n", out int written) ? written : 0);

        (ResultsFormatException refusal, long allocated) = await RefusedAsync(rows);

        Assert.Contains("no results table", refusal.Message, StringComparison.Ordinal);
        Assert.True(allocated < 64 * MiB, $"{allocated / MiB} MiB");
    }

    [Fact(Timeout = 20_000)]
    public async Task Short_rows_below_a_header_of_very_many_columns_take_no_longer_than_others()
    {
        string header = "Utterance,ExpectedIntent,MatchedIntent," + string.Join(',', Enumerable.Range(0, 150_000)) + "\n";
        RepeatingStream rows = new(header, 100_000, static (buffer, number) => Utf8.TryWrite(buffer, $"u{number},A,A\n", out int written) ? written : 0);
        int read = 0;
        await foreach (UtteranceResult result in ResultsReader.ReadAsync(rows, cancellationToken: TestContext.Current.CancellationToken))
        {
            read++;
        }

        Assert.Equal(100_000, read);
    }

    [Fact]
    public async Task A_million_different_utterances_take_no_memory()
    {
        RepeatingStream rows = new(Header, 1_000_000, static (buffer, number) =>
        {
            number.TryFormat(buffer, out int digits, provider: CultureInfo.InvariantCulture);
            ReadOnlySpan<byte> rest = number % 7 == 0 ? ",A,B,,\n"u8 : ",A,A,,\n"u8;
            rest.CopyTo(buffer[digits..]);
            return digits + rest.Length;
        });
        await using ResultsReader reader = await ResultsReader.OpenAsync(rows, cancellationToken: Token);
        long before = GC.GetAllocatedBytesForCurrentThread();

        RunAnalysis analysis = await RunAnalysis.FromAsync(reader, cancellationToken: Token);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(1_000_000, analysis.Kore.Assertions);
        Assert.True(allocated < MiB, $"{allocated} bytes");
    }

    /// <summary>A table is found however far down it stands; what separates its cells only where the head reaches it.</summary>
    [Fact]
    public async Task A_table_below_long_notes_is_found()
    {
        string notes = string.Concat(Enumerable.Repeat("Notes,\"he said \"\"no\"\",\nand left\"\n", 3_000));
        string semicolons = "Utterance;ExpectedIntent;MatchedIntent\nhi;A;A\n";

        Assert.Equal(["6002: hi/A/A"], await ReadingWays.ReadAsync($"{notes}{Samples.Header}\nhi,A,A,TP\n"));
        Assert.Contains("name the separator", Assert.Single(await ReadingWays.ReadAsync(notes.Replace(',', ';') + semicolons)), StringComparison.Ordinal);
        Assert.Equal(["6002: hi/A/A"], await ReadingWays.ReadAsync(notes.Replace(',', ';') + semicolons, new ResultsReaderOptions { Separator = ';' }));
    }

    private static int Write(Span<byte> buffer, string row, int number) =>
        Encoding.UTF8.GetBytes(row.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), buffer);

    private static async Task<RunTally> TallyAsync(Stream rows)
    {
        await using ResultsReader reader = await ResultsReader.OpenAsync(rows, cancellationToken: Token);
        return await RunTally.OfAsync(reader, Token);
    }

    private static async Task<(ResultsFormatException Refusal, long Allocated)> RefusedAsync(Stream rows)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ResultsFormatException refusal = await Assert.ThrowsAsync<ResultsFormatException>(() => TallyAsync(rows));
        return (refusal, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
