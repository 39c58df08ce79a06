using System.IO.Compression;
using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>One file read in every way there is; all must say the same.</summary>
internal static class ReadingWays
{
    /// <summary>What was read: a line for each assertion, entity and finding, or the refusal.</summary>
    public static async Task<string[]> ReadAsync(byte[] file, ResultsReaderOptions? options = null)
    {
        string[] plain = await DescribeAsync(() => LoadAsync(new MemoryStream(file), options));

        Assert.Equal(plain, await DescribeAsync(() => LoadAsync(new MemoryStream(Packed(file)), options)), StringComparer.Ordinal);
        Assert.Equal(plain, await DescribeAsync(() => LoadAsync(new TricklingStream(file), options)), StringComparer.Ordinal);
        Assert.Equal(plain, await DescribeAsync(() => Task.FromResult(LoadBlocking(file, options))), StringComparer.Ordinal);
        Assert.Equal(plain.Where(static line => line.StartsWith("refused", StringComparison.Ordinal)), await RefusalOfTallyAsync(file, options), StringComparer.Ordinal);
        return plain;
    }

    /// <inheritdoc cref="ReadAsync(byte[], ResultsReaderOptions?)"/>
    public static async Task<string[]> ReadAsync(string text, ResultsReaderOptions? options = null)
    {
        string[] bytes = await ReadAsync(Encoding.UTF8.GetBytes(text), options);
        Assert.Equal(bytes, await DescribeAsync(() => TestRun.LoadAsync(new StringReader(text), "results.csv", options, TestContext.Current.CancellationToken)), StringComparer.Ordinal);
        return bytes;
    }

    public static byte[] Packed(byte[] file)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(file);
        }

        return packed.ToArray();
    }

    private static Task<TestRun> LoadAsync(Stream file, ResultsReaderOptions? options) => TestRun.LoadAsync(file, "results.csv", options, TestContext.Current.CancellationToken);

    /// <summary>The blocking path, without the disk that <see cref="TestRun.Load"/> needs.</summary>
    private static TestRun LoadBlocking(byte[] file, ResultsReaderOptions? options)
    {
        using ResultsReader reader = ResultsReader.Open(new MemoryStream(file), "results.csv", options ?? ResultsReaderOptions.Default);
        UtteranceResult[] results = [.. reader.Results()];
        TestRun run = TestRun.From(results, "results.csv", reader.Info);
        foreach (Finding finding in reader.Quality.Findings)
        {
            run.Quality.Add(finding.Kind, finding.Line, finding.Message);
        }

        return run;
    }

    private static async Task<string[]> RefusalOfTallyAsync(byte[] file, ResultsReaderOptions? options)
    {
        try
        {
            await using ResultsReader reader = await ResultsReader.OpenAsync(new MemoryStream(file), "results.csv", options, TestContext.Current.CancellationToken);
            await RunTally.OfAsync(reader, TestContext.Current.CancellationToken);
            return [];
        }
        catch (ResultsFormatException refusal)
        {
            return [Describe(refusal)];
        }
    }

    private static async Task<string[]> DescribeAsync(Func<Task<TestRun>> load)
    {
        try
        {
            TestRun run = await load();
            return [.. run.Results.SelectMany(Describe), .. run.Quality.Findings.Select(static finding => FormattableString.Invariant($"{finding.Kind} {finding.Line}"))];
        }
        catch (ResultsFormatException refusal)
        {
            return [Describe(refusal)];
        }
    }

    private static string Describe(ResultsFormatException refusal) => FormattableString.Invariant($"refused {refusal.Line}: {refusal.Message}");

    private static IEnumerable<string> Describe(UtteranceResult result) =>
    [
        FormattableString.Invariant($"{result.Line}: {result.Utterance}/{result.Expected}/{result.Predicted}"),
        .. result.Entities.Select(static entity => FormattableString.Invariant($"{entity.Line}: {entity.Name}={entity.ExpectedValue}/{entity.PredictedValue}")),
    ];
}
