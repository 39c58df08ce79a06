namespace KoreBT.Client;

/// <summary>
/// The names under which the client tells what it does: log messages go to <see cref="BatchTestClientOptions.LoggerFactory"/>, activities and measures to whoever listens to
/// these names. All of it is silent, and free but for a comparison, when nobody does. None of it holds a token, a secret, a signed link or an utterance.
/// </summary>
public static class BatchTestTelemetry
{
    /// <summary>The category of log messages.</summary>
    public const string LogCategory = "KoreBT.Client";

    /// <summary>
    /// The activity source. Activities: <c>korebt.run.start</c>, <c>korebt.run.wait</c>, <c>korebt.results.download</c>, with the tags <c>korebt.suite</c>,
    /// <c>korebt.run_id</c> and, in the end, <c>korebt.status</c>; one that fails has status Error and the tag <c>error.type</c>.
    /// </summary>
    public const string ActivitySourceName = "KoreBT.Client";

    /// <summary>
    /// The meter. Counters: <c>korebt.client.attempts</c> (each request sent; tag <c>outcome</c>: the HTTP status, or the type of the error) and
    /// <c>korebt.client.retries</c>; histograms: <c>korebt.client.run.duration</c> (seconds of waiting for a run; tag <c>outcome</c>) and
    /// <c>korebt.client.download.size</c> (bytes of a results file).
    /// </summary>
    public const string MeterName = "KoreBT.Client";
}
