namespace KoreBT.Client;

/// <summary>A batch test did not go as asked. Each kind of trouble is a type of its own; no message holds a token, a secret or a signed link.</summary>
public abstract class BatchTestException : Exception
{
    private protected BatchTestException(string message, string? runId, Exception? innerException)
        : base(message, innerException) => RunId = runId;

    /// <summary>The run in question; null when there is none yet.</summary>
    public string? RunId { get; }

    /// <summary>The last look at the run that succeeded; null when there was none.</summary>
    public BatchTestProgress? LastProgress { get; internal set; }

    /// <summary>How often the call was sent; 0 when no call was made, or for a wait of many calls.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How long the call took with all its attempts and the waits between them; zero when no call was made.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>How long the platform asks to wait before the next call; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; internal set; }
}
