using KoreBT.Client.Results;

namespace KoreBT.Client;

/// <summary>This client does not go where the link to a file leads.</summary>
public sealed class DownloadRefusedException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    public DownloadRefusedException(string runId, string reason)
        : this(WantedFile.ResultsOf(runId), reason)
    {
    }

    internal DownloadRefusedException(WantedFile file, string reason)
        : base($"The {file.Name} may not be fetched: {reason}", file.RunId, null)
    {
    }
}
