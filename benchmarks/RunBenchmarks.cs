using BenchmarkDotNet.Attributes;
using CsvHelper;
using KoreBT.Analysis;

namespace KoreBT.Benchmarks;

/// <summary>From bytes to numbers, next to CsvHelper alone reading every cell of the same bytes.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class RunBenchmarks
{
    private byte[] _bytes = [];
    private TestRun _baseline = null!;
    private TestRun _candidate = null!;

    [Params(1_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _bytes = SyntheticRun.Bytes(Rows, seed: 1);
        _baseline = await TestRun.LoadAsync(new MemoryStream(_bytes));
        _candidate = await TestRun.LoadAsync(new MemoryStream(SyntheticRun.Bytes(Rows, seed: 2)));
    }

    [Benchmark(Baseline = true, Description = "CsvHelper alone")]
    public long CsvHelperAlone()
    {
        using CsvReader csv = CsvReader.Create(new MemoryStream(_bytes), CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
        long length = 0;
        while (csv.Read())
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
            {
                length += csv.GetSpan(cell).Length;
            }
        }

        return length;
    }

    [Benchmark(Description = "read")]
    public async Task<int> ReadAsync()
    {
        int count = 0;
        await foreach (UtteranceResult _ in ResultsReader.ReadAsync(new MemoryStream(_bytes)))
        {
            count++;
        }

        return count;
    }

    [Benchmark(Description = "read and measure")]
    public async Task<RunAnalysis> ReadAndMeasureAsync()
    {
        await using ResultsReader reader = await ResultsReader.OpenAsync(new MemoryStream(_bytes));
        return await RunAnalysis.FromAsync(reader);
    }

    [Benchmark(Description = "measure a loaded run")]
    public RunAnalysis Measure() => RunAnalysis.From(_baseline);

    [Benchmark(Description = "diff of two loaded runs")]
    public RunDiff Diff() => RunComparer.Diff(_baseline, _candidate);
}
