namespace KoreBT.Client;

/// <summary>This client does not go where the link to the results leads.</summary>
public sealed class DownloadRefusedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    public DownloadRefusedException(string runId, string reason)
        : base($"The results of run {runId} were not fetched: {reason}", runId, null)
    {
    }
}
