namespace KoreBT.Client;

/// <summary>The platform ended the run as failed. It has no results and cannot be resumed.</summary>
public sealed class RunFailedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="suiteName">The suite that was run.</param>
    /// <param name="runId">The run.</param>
    public RunFailedException(string suiteName, string runId)
        : base($"Run {runId} of suite '{suiteName}' failed on the platform. It has no results and cannot be resumed: start a new run. The test suites page of the bot may say why.", runId, null) => SuiteName = suiteName;

    /// <summary>The suite that was run.</summary>
    public string SuiteName { get; }
}
