using BenchmarkDotNet.Running;
using KoreBT.Benchmarks;
using KoreBT.Benchmarks.Peers;
using KoreBT.Benchmarks.Soak;

return args switch
{
    ["memory", .. string[] rest] => PeakMemory.Measure(rest is [string megabytes] ? int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) : 200),
    ["memory-child", string file] => await PeakMemory.AnalyzeAsync(file),
    ["memory-diff", .. string[] rest] => DiffMemory.Measure(rest is [string rows] ? int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000),
    ["memory-diff-child", string way, string baseline, string candidate] => await DiffMemory.CompareAsync(way, baseline, candidate),
    ["page", string browser] => await PageSpeed.MeasureAsync(browser),
    ["peers", .. string[] rest] => PeersVerb.Run(rest),
    ["scale", .. string[] rest] => ScaleVerb.Run(rest),
    ["startup", string program] => await StartUp.MeasureAsync(program),
    ["soak", .. string[] rest] => await SoakVerb.RunAsync(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RunBenchmarks).Assembly).Run(args).All(static summary => !summary.HasCriticalValidationErrors) ? 0 : 1,
};
