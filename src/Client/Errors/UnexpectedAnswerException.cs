namespace KoreBT.Client;

/// <summary>An answer came that is neither a refusal nor what the API document promises: a redirect, or a body of another shape.</summary>
public sealed class UnexpectedAnswerException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to check.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="runId">The run in question; null when there is none yet.</param>
    /// <param name="innerException">The answer as it came; null when there is none.</param>
    public UnexpectedAnswerException(string message, int statusCode, string? runId = null, Exception? innerException = null)
        : base(message, runId, innerException) => StatusCode = statusCode;

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }
}
