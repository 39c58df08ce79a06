using System.Diagnostics;

namespace KoreBT.Benchmarks.Soak;

/// <summary>What this process holds at one moment, after everything that nobody needs was thrown away.</summary>
internal readonly record struct Vitals(TimeSpan Time, double HeapMegabytes, int Handles, int Threads)
{
    private const string OpenFiles = "/proc/self/fd";

    public static Vitals Take(TimeSpan time)
    {
        // Finalizers are what reports a failure that nobody looked at.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        double heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        using Process self = Process.GetCurrentProcess();
        int handles = Directory.Exists(OpenFiles) ? Directory.GetFileSystemEntries(OpenFiles).Length : self.HandleCount;
        return new(time, heap, handles, self.Threads.Count);
    }
}
