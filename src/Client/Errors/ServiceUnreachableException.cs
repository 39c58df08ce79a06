namespace KoreBT.Client;

/// <summary>No answer came, after all attempts that were allowed.</summary>
public sealed class ServiceUnreachableException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="runId">The run in question; null when there is none yet.</param>
    /// <param name="innerException">The last failure; null when there is none.</param>
    public ServiceUnreachableException(string message, string? runId = null, Exception? innerException = null)
        : base(message, runId, innerException)
    {
    }
}
