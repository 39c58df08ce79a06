using BenchmarkDotNet.Running;
using KoreBT.Benchmarks;

return args switch
{
    ["memory", .. string[] rest] => PeakMemory.Measure(rest is [string megabytes] ? int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) : 200),
    ["memory-child", string file] => await PeakMemory.AnalyzeAsync(file),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RunBenchmarks).Assembly).Run(args).All(static summary => !summary.HasCriticalValidationErrors) ? 0 : 1,
};
