namespace KoreBT.Client;

/// <summary>How far a run is, at one look.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Status">What the answer means.</param>
/// <param name="State">The platform's own word.</param>
/// <param name="UtterancesAsked">Utterances asked so far; null when the platform does not say.</param>
/// <param name="UtterancesTotal">Utterances of the suite; null when the platform does not say.</param>
/// <param name="Percentage">The platform's own figure, 0 to 100; it is known to round, and may fall. Null when the platform does not say.</param>
public sealed record BatchTestProgress(string RunId, BatchTestStatus Status, RunState State, int? UtterancesAsked, int? UtterancesTotal, int? Percentage)
{
    /// <summary>True when no later look can change anything.</summary>
    public bool HasEnded => Status is not (BatchTestStatus.Running or BatchTestStatus.RunningUnrecognized);
}
