namespace KoreBT.Client;

/// <summary>The platform understood who calls and refused the call.</summary>
public sealed class RequestRefusedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="runId">The run in question; null when there is none yet.</param>
    /// <param name="retryAfter">How long the platform asks to wait; null when it does not.</param>
    /// <param name="innerException">The refusal as it came; null when there is none.</param>
    public RequestRefusedException(string message, int statusCode, string? runId = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, runId, innerException) => (StatusCode, RetryAfter) = (statusCode, retryAfter);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>True when the platform's rate limit refused the call. Recognized by status 429 or by the platform's words, as its pages do not name a status.</summary>
    public bool IsRateLimit { get; internal init; }
}
