using System.IO.Compression;
using System.Text;

namespace KoreBT.Analysis.Tests;

public sealed class TestRunTests
{
    [Fact]
    public void A_run_is_loaded_with_its_physical_lines()
    {
        TestRun run = Samples.Published;

        Assert.Equal(12, run.Results.Length);
        string[] lines = File.ReadAllLines(run.Name);
        Assert.All(run.Results, result => Assert.StartsWith($"\"{result.Utterance}\"", lines[result.Line - 1], StringComparison.Ordinal));
        Assert.Empty(run.Quality.Findings);
    }

    [Fact]
    public async Task Path_stream_text_and_gzip_give_the_same_run()
    {
        TestRun loaded = Samples.Published;
        byte[] bytes = await File.ReadAllBytesAsync(loaded.Name, TestContext.Current.CancellationToken);
        using MemoryStream packed = new();
        await using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }

        packed.Position = 0;
        TestRun[] others =
        [
            await TestRun.LoadAsync(new MemoryStream(bytes), "x", cancellationToken: TestContext.Current.CancellationToken),
            await TestRun.LoadAsync(new MemoryStream([0xEF, 0xBB, 0xBF, .. bytes]), "x", cancellationToken: TestContext.Current.CancellationToken),
            await TestRun.LoadAsync(new StringReader(Encoding.UTF8.GetString(bytes)), "x", cancellationToken: TestContext.Current.CancellationToken),
            await TestRun.LoadAsync(packed, "x", cancellationToken: TestContext.Current.CancellationToken),
        ];

        Assert.All(others, other =>
        {
            Assert.Equal(Describe(loaded), Describe(other));
            Assert.Equal(loaded.Info.Rows.Select(row => (row.Line, row.Label, row.Value)), other.Info.Rows.Select(row => (row.Line, row.Label, row.Value)));
        });
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.csv", Assert.Throws<FileNotFoundException>(() => TestRun.Load("nowhere.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_on_disk_names_itself_in_errors()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, "");
        try
        {
            ResultsFormatException error = Assert.Throws<ResultsFormatException>(() => TestRun.Load(path));
            Assert.Equal(path, error.FileName);
            Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_stays_open()
    {
        using MemoryStream stream = Samples.Stream(Samples.Header + "\nhi,A,A,TP\n");
        await TestRun.LoadAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            TestRun.LoadAsync(Samples.Stream(Samples.Header + "\nhi,A,A,TP\n"), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task Verdicts_that_disagree_are_listed_and_counted()
    {
        TestRun run = await Samples.TableAsync("one,A,B,True Positive", "two,A,A,True Positive");

        UtteranceResult odd = Assert.Single(run.OutcomeDisagreements);
        Assert.Equal((2, Outcome.TruePositive, Outcome.FalsePositive), (odd.Line, odd.RecordedOutcome, odd.RecomputedOutcome));
        Assert.Equal(1, run.Quality.Count(FindingKind.OutcomeDisagrees));
        Assert.Equal(1, KoreSummary.From(run).WrongIntents);
        Assert.Equal(2, KoreSummary.FromRecorded(run).TruePositives);
    }

    private static IEnumerable<(int, string, string, string, Outcome?, bool?)> Describe(TestRun run) =>
        run.Results.Select(result => (result.Line, result.Utterance, result.Expected.ToString(), result.Predicted.ToString(), result.RecordedOutcome, result.Passed));
}
