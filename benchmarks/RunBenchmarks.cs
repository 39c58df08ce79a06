using BenchmarkDotNet.Attributes;
using CsvHelper;
using KoreBT.Analysis;

namespace KoreBT.Benchmarks;

/// <summary>From a file to numbers, next to CsvHelper alone looking at every cell of the same file, and next to a database.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 7)]
public partial class RunBenchmarks
{
    private readonly string _file = Path.GetTempFileName();
    private TestRun _run = null!;

    [Params(1_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        using (FileStream stream = File.Create(_file))
        {
            SyntheticRun.Write(stream, Rows, long.MaxValue, seed: 1);
        }

        _run = TestRun.Load(_file);
    }

    [GlobalCleanup]
    public void CleanUp() => File.Delete(_file);

    [Benchmark(Baseline = true, Description = "CsvHelper alone")]
    public long CsvHelperAlone()
    {
        using FileStream file = File.OpenRead(_file);
        using CsvReader csv = CsvReader.Create(file, CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
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

    [Benchmark(Description = "read and measure")]
    public async Task<RunAnalysis> ReadAndMeasureAsync()
    {
        await using FileStream file = File.OpenRead(_file);
        await using ResultsReader reader = await ResultsReader.OpenAsync(file);
        return await RunAnalysis.FromAsync(reader);
    }

    [Benchmark(Description = "read into assertions")]
    public async Task<int> ReadAsync()
    {
        await using FileStream file = File.OpenRead(_file);
        int count = 0;
        await foreach (UtteranceResult _ in ResultsReader.ReadAsync(file))
        {
            count++;
        }

        return count;
    }

    [Benchmark(Description = "measure a loaded run")]
    public RunAnalysis Measure() => RunAnalysis.From(_run);
}
