namespace KoreBT.Client;

/// <summary>The call that starts a run left this machine, and no answer says whether the run began. It was not sent again: two calls start two runs.</summary>
public sealed class RunOutcomeUnknownException : OutcomeUnknownException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What came instead of an answer; null when nothing did.</param>
    public RunOutcomeUnknownException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
