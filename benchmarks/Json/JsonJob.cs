using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace KoreBT.Benchmarks.Json;

/// <summary>Short iterations, so that all classes of this folder together take less than four minutes: ratios are what counts.</summary>
internal sealed class JsonJob : ManualConfig
{
    public JsonJob()
    {
        AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(11).WithIterationTime(TimeInterval.FromMilliseconds(150)));
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
