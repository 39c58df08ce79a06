namespace KoreBT.Client;

/// <summary>A batch test did not go as asked. Each kind of trouble is a type of its own; no message holds a token, a secret or a signed link.</summary>
public abstract class BatchTestException : Exception
{
    private protected BatchTestException(string message, string? runId, Exception? innerException)
        : base(message, innerException) => RunId = runId;

    /// <summary>The run in question; null when there is none yet.</summary>
    public string? RunId { get; }
}
