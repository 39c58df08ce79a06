namespace KoreBT.Client;

/// <summary>The caller stopped waiting for a run. The run itself goes on; <see cref="RunId"/> is what takes it up again.</summary>
public sealed class WaitCanceledException : OperationCanceledException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="suiteName">The suite that is run.</param>
    /// <param name="runId">The run.</param>
    /// <param name="innerException">The cancellation as it came; null when there is none.</param>
    /// <param name="cancellationToken">What cancelled.</param>
    public WaitCanceledException(string suiteName, string runId, Exception? innerException = null, CancellationToken cancellationToken = default)
        : base($"Nobody waits any longer for run {runId} of suite '{suiteName}'. The run goes on; wait for it again by its id.", innerException, cancellationToken) =>
        (SuiteName, RunId) = (suiteName, runId);

    /// <summary>The suite that is run.</summary>
    public string SuiteName { get; }

    /// <summary>The run.</summary>
    public string RunId { get; }
}
