using KoreBT.Client.Results;

namespace KoreBT.Client;

/// <summary>The file host takes none of the links that the platform hands out.</summary>
public sealed class LinkExpiredException : DownloadFailedException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Why, as the second half of a sentence.</param>
    /// <param name="innerException">What broke; null when nothing did.</param>
    public LinkExpiredException(string runId, string reason, Exception? innerException = null)
        : base(runId, reason, innerException)
    {
    }

    internal LinkExpiredException(WantedFile file, string reason, Exception? innerException = null)
        : base(file, reason, innerException)
    {
    }
}
