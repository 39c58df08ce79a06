namespace KoreBT.Client;

/// <summary>A run that is over and was not a failure: what the platform counted, and the right to fetch its results.</summary>
public sealed class BatchTestRun
{
    /// <summary>The suite that was run.</summary>
    public required string SuiteName { get; init; }

    /// <summary>The id of the run (<c>tr-…</c>).</summary>
    public required string RunId { get; init; }

    /// <summary><see cref="BatchTestStatus.Completed"/>, <see cref="BatchTestStatus.PartlyFailed"/> or <see cref="BatchTestStatus.EndedUnrecognized"/>.</summary>
    public required BatchTestStatus Status { get; init; }

    /// <summary>True when some utterances could not be asked: the results then speak of fewer utterances than the suite has.</summary>
    public bool IsPartial => Status == BatchTestStatus.PartlyFailed;

    /// <summary>Utterances of the suite; null when the platform does not say.</summary>
    public int? UtteranceCount { get; init; }

    /// <summary>What the platform counted; null when it does not say. Its false positives hold every wrong intent, so its recall is not the textbook's.</summary>
    public RunCounts? Counts { get; init; }

    /// <summary>When the run began and ended by the platform's clock; null when it does not say.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <inheritdoc cref="StartTime"/>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>True when the platform offered a results file at the last look.</summary>
    public bool HasResults => ResultsLink is not null;

    /// <summary>Utterances that the platform says it asked: all but those that failed by errors of its own. Assumed: the results file speaks of these.</summary>
    internal int? AskedCount => UtteranceCount - (Counts?.FailedUtteranceCount ?? 0);

    /// <summary>Signed: whoever has it can read the file. It leaves this library only as a request.</summary>
    internal string? ResultsLink { get; init; }

    /// <summary>Suite, run id and status; never the link.</summary>
    public override string ToString() => $"run {RunId} of suite '{SuiteName}': {Status}";
}
