using KoreBT.Client.Http;

namespace KoreBT.Client.Polling;

/// <summary>Something that goes on elsewhere and is looked at until it is over.</summary>
/// <typeparam name="TLook">What one look shows.</typeparam>
internal interface IWatched<TLook>
{
    /// <summary>True when the platform has said of this very thing that it is there. Before that, trouble is the caller's mistake as likely as the network's, and no reason to wait an hour.</summary>
    bool IsKnown { get; }

    Task<TLook> LookAsync(CallRecord call, CancellationToken cancellationToken);

    bool IsOver(TLook look);

    /// <returns>The share of the work done, 0 to 1; null when the look does not say.</returns>
    double? ShareOf(TLook look);

    /// <returns>The error for a deadline that passed.</returns>
    Exception Late(BatchTestException? trouble);

    /// <returns>The error for a caller who stopped waiting.</returns>
    Exception Stopped(OperationCanceledException reason, CancellationToken cancellationToken);
}
