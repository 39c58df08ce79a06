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
        return new(time, heap, Directory.Exists(OpenFiles) ? Directory.GetFileSystemEntries(OpenFiles).Count(IsOurs) : self.HandleCount, self.Threads.Count);
    }

    /// <summary>The framework keeps each assembly open that was ever needed: these are loaded once, and no leak.</summary>
    private static bool IsOurs(string handle) => new FileInfo(handle).LinkTarget is { } target && Path.GetExtension(target) is not (".dll" or ".pdb");
}
