using System.Diagnostics;
using System.Globalization;
using KoreBT.Analysis;

namespace KoreBT.Benchmarks;

/// <summary>How much memory a large results file takes, measured in a process of its own.</summary>
internal static class PeakMemory
{
    private const int LimitMegabytes = 200;
    private const double Megabyte = 1_000_000;

    public static int Measure(int megabytes)
    {
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.Create(file))
            {
                SyntheticRun.Write(stream, int.MaxValue, megabytes * (long)Megabyte, seed: 1);
            }

            using Process child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory-child", file]))!;
            child.WaitForExit();
            return child.ExitCode;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<int> AnalyzeAsync(string file)
    {
        RunAnalysis analysis;
        await using (FileStream stream = File.OpenRead(file))
        await using (ResultsReader reader = await ResultsReader.OpenAsync(stream, file))
        {
            analysis = await RunAnalysis.FromAsync(reader);
        }

        using Process self = Process.GetCurrentProcess();
        double peak = self.PeakWorkingSet64 / Megabyte;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{new FileInfo(file).Length / Megabyte:F0} MB, {analysis.Kore.Assertions} assertions: peak working set {peak:F0} MB, limit {LimitMegabytes} MB"));
        return peak < LimitMegabytes ? 0 : 1;
    }
}
