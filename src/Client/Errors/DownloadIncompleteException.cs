using KoreBT.Client.Results;

namespace KoreBT.Client;

/// <summary>The results file came in part, or in a state that cannot be told from a part. Nothing of it was kept.</summary>
public sealed class DownloadIncompleteException : DownloadFailedException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    /// <param name="innerException">What broke; null when nothing did.</param>
    public DownloadIncompleteException(string runId, string reason, Exception? innerException = null)
        : base(runId, reason, innerException)
    {
    }

    internal DownloadIncompleteException(WantedFile file, string reason, Exception? innerException = null)
        : base(file, reason, innerException)
    {
    }
}
