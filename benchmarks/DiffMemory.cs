using System.Diagnostics;
using System.Globalization;
using KoreBT.Analysis;

namespace KoreBT.Benchmarks;

/// <summary>How much memory a comparison of two files takes, each way measured in a process of its own.</summary>
internal static partial class DiffMemory
{
    private const double Megabyte = 1_000_000;

    public static int Measure(int rows)
    {
        (string baseline, string candidate) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            DiffBenchmarks.Write(baseline, rows, seed: 1);
            DiffBenchmarks.Write(candidate, rows, seed: 2);
            List<string> ways = ["ours"];
            AddPeers(ways);
            return ways.Max(way =>
            {
                using Process child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory-diff-child", way, baseline, candidate]))!;
                child.WaitForExit();
                return child.ExitCode;
            });
        }
        finally
        {
            File.Delete(baseline);
            File.Delete(candidate);
        }
    }

    public static async Task<int> CompareAsync(string way, string baseline, string candidate)
    {
        Stopwatch watch = Stopwatch.StartNew();
        if (way == "ours")
        {
            RunDiff diff = await DiffBenchmarks.FilesAsync(baseline, candidate);
            Report(way, watch, $"{diff.Counts.Regressed} regressed, {diff.Counts.Fixed} fixed");
        }
        else
        {
            RunPeer(way, watch, baseline, candidate);
        }

        return 0;
    }

    static partial void AddPeers(List<string> ways);

    static partial void RunPeer(string way, Stopwatch watch, string baseline, string candidate);

    private static void Report(string way, Stopwatch watch, string what)
    {
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way}: {what}; once, from a cold start, {watch.ElapsedMilliseconds} ms; peak working set {self.PeakWorkingSet64 / Megabyte:F0} MB"));
    }
}
