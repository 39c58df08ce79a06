using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KoreBT.Client.Telemetry;

/// <summary>The activities and measures of the client; <see cref="BatchTestTelemetry"/> documents their names.</summary>
internal static class Signals
{
    private static readonly ActivitySource Source = new(BatchTestTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(BatchTestTelemetry.MeterName);
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("korebt.client.attempts", "{attempt}", "Requests sent.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("korebt.client.retries", "{retry}", "Requests sent again.");
    private static readonly Histogram<double> RunDuration = Meter.CreateHistogram<double>("korebt.client.run.duration", "s", "Time spent waiting for a run.");
    private static readonly Histogram<long> DownloadSize = Meter.CreateHistogram<long>("korebt.client.download.size", "By", "Size of a results file.");

    public static void Attempted(string outcome) => Attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Retried() => Retries.Add(1);

    public static void Downloaded(long bytes) => DownloadSize.Record(bytes);

    public static void Waited(TimeSpan time, string outcome) => RunDuration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Does something under an activity of its own, which knows in the end how it went.</summary>
    public static async Task<T> UnderAsync<T>(string name, string suiteName, string? runId, Func<Activity?, Task<T>> act)
    {
        using Activity? activity = Source.StartActivity(name);
        activity?.SetTag("korebt.suite", suiteName).SetTag("korebt.run_id", runId);
        try
        {
            return await act(activity).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            activity?.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
