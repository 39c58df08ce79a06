using BenchmarkDotNet.Attributes;
using KoreBT.Analysis;

namespace KoreBT.Benchmarks;

/// <summary>Two files compared straight from disk, with copies and changes of every kind, next to a database that joins them and counts two numbers.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 9)]
public partial class DiffBenchmarks
{
    private readonly string _baseline = Path.GetTempFileName();
    private readonly string _candidate = Path.GetTempFileName();
    private TestRun _before = null!;
    private TestRun _after = null!;

    [Params(100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        Write(_baseline, Rows, seed: 1);
        Write(_candidate, Rows, seed: 2);
        _before = TestRun.Load(_baseline);
        _after = TestRun.Load(_candidate);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        File.Delete(_baseline);
        File.Delete(_candidate);
    }

    [Benchmark(Description = "diff of two files")]
    public Task<RunDiff> FilesAsync() => FilesAsync(_baseline, _candidate);

    [Benchmark(Description = "diff of two loaded runs")]
    public RunDiff Loaded() => RunComparer.Diff(_before, _after);

    internal static void Write(string file, int rows, uint seed)
    {
        using FileStream stream = File.Create(file);
        SyntheticRun.Write(stream, rows, long.MaxValue, seed, mixed: true);
    }

    internal static async Task<RunDiff> FilesAsync(string baseline, string candidate)
    {
        await using FileStream before = File.OpenRead(baseline);
        await using FileStream after = File.OpenRead(candidate);
        await using ResultsReader one = await ResultsReader.OpenAsync(before, baseline);
        await using ResultsReader other = await ResultsReader.OpenAsync(after, candidate);
        return await RunComparer.DiffAsync(one, other);
    }
}
