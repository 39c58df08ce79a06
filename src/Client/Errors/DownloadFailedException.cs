using KoreBT.Client.Results;

namespace KoreBT.Client;

/// <summary>A file of the platform, such as the results of a run, could not be had, or not whole.</summary>
public class DownloadFailedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    /// <param name="innerException">What broke; null when nothing did.</param>
    public DownloadFailedException(string runId, string reason, Exception? innerException = null)
        : this(WantedFile.ResultsOf(runId), reason, innerException)
    {
    }

    internal DownloadFailedException(WantedFile file, string reason, Exception? innerException = null)
        : base($"The {file.Name} could not be fetched: {reason}", file.RunId, innerException)
    {
    }
}
