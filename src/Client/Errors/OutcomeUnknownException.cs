namespace KoreBT.Client;

/// <summary>A call that changes something left this machine, and no answer says whether it took effect. It was not sent again.</summary>
public class OutcomeUnknownException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What came instead of an answer; null when nothing did.</param>
    public OutcomeUnknownException(string message, Exception? innerException = null)
        : base(message, null, innerException)
    {
    }
}
