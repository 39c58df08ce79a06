using System.Diagnostics;
using System.Globalization;

namespace KoreBT.Benchmarks.Soak;

/// <summary>
/// A hundred pollers at once, for minutes of real time, against emulators that misbehave: does anything break, and does anything grow? <c>soak [minutes]</c>.
/// </summary>
internal static class SoakVerb
{
    private const double GrowthBound = 1;
    private const int HandleBound = 2;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>Connections to emulators that are gone are dropped by the pool when they were idle for a minute or two.</summary>
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        TimeSpan length = TimeSpan.FromMinutes(arguments is [var minutes] ? double.Parse(minutes, CultureInfo.InvariantCulture) : 10);
        using Pollers pollers = new();
        await pollers.PrepareAsync();
        Vitals before = Vitals.Take(TimeSpan.Zero);
        Console.WriteLine("| minute | runs | heap MB after GC | handles | threads |\n|---|---|---|---|---|");
        List<Vitals> samples = [];
        Stopwatch watch = Stopwatch.StartNew();
        using CancellationTokenSource end = new(length, TimeProvider.System);
        Task work = pollers.RunAsync(end.Token);
        while (await Task.WhenAny(work, Task.Delay(Every, TimeProvider.System)) != work)
        {
            Vitals now = Vitals.Take(watch.Elapsed);
            samples.Add(now);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {now.Time.TotalMinutes:F1} | {pollers.Runs} | {now.HeapMegabytes:F2} | {now.Handles} | {now.Threads} |"));
        }

        await work;
        Vitals after = await QuietAsync(watch, before);
        return Report(pollers, samples, length, before, after);
    }

    private static async Task<Vitals> QuietAsync(Stopwatch watch, Vitals before)
    {
        TimeSpan patience = watch.Elapsed + LongestQuiet;
        Vitals now = Vitals.Take(watch.Elapsed);
        while (now.Handles > before.Handles + HandleBound && watch.Elapsed < patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            now = Vitals.Take(watch.Elapsed);
        }

        return now;
    }

    private static int Report(Pollers pollers, List<Vitals> samples, TimeSpan length, Vitals before, Vitals after)
    {
        // The first third fills pools, caches and compiled code; after the end the last runs come in one by one.
        Slope? slope = Slope.Of([.. samples.Where(sample => sample.Time > length / 3 && sample.Time < length).Select(static sample => (sample.Time.TotalHours, sample.HeapMegabytes))]);
        List<string> broken = [.. pollers.Broken];
        if (slope is { } growth && growth.PerHour - (2 * growth.StandardError) > GrowthBound)
        {
            broken.Add(string.Create(CultureInfo.InvariantCulture, $"the heap grows by {growth.PerHour:F1} MB/h, beyond chance"));
        }

        if (after.Handles > before.Handles + HandleBound)
        {
            broken.Add(string.Create(CultureInfo.InvariantCulture, $"{after.Handles} handles are left where {before.Handles} were, minutes after the last call"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            - Runs: {pollers.Runs}, each against an emulator of its own with one of {Pollers.Worlds} behaviours in turn. Ends: {string.Join(", ", pollers.Ends.Select(static end => $"{end.Value} {end.Key}"))}.
            - Slope of the heap after the first third: {(slope is { } s ? $"{s.PerHour:F1} MB/h, standard error {s.StandardError:F1}" : "too few samples")}.
            - Before the first and after the last run, both quiet: heap {before.HeapMegabytes:F2} and {after.HeapMegabytes:F2} MB, handles {before.Handles} and {after.Handles}, threads {before.Threads} and {after.Threads}.
            - Broken promises: {(broken.Count == 0 ? "none" : broken.Count)}.
            """));
        broken.Take(20).ToList().ForEach(static promise => Console.WriteLine($"  - {promise}"));
        return broken.Count == 0 ? 0 : 1;
    }
}
