namespace KoreBT.Client;

/// <summary>The platform does not accept the token for this bot (status 401 or 403).</summary>
public sealed class AuthenticationFailedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to check.</param>
    /// <param name="runId">The run in question; null when there is none yet.</param>
    /// <param name="innerException">The refusal as it came; null when there is none.</param>
    public AuthenticationFailedException(string message, string? runId = null, Exception? innerException = null)
        : base(message, runId, innerException)
    {
    }
}
