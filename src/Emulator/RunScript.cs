namespace KoreBT.Emulator;

/// <summary>How a run goes once it was accepted.</summary>
public enum RunScript
{
    /// <summary>The run asks every utterance and completes.</summary>
    Complete,

    /// <summary>The run completes, but every twentieth utterance fails by a system error and is missing from the results.</summary>
    PartlyFail,

    /// <summary>The run breaks off half-way with the status "failed"; there are no results.</summary>
    Fail,

    /// <summary>The run stops moving one utterance before its end and says "running" for ever.</summary>
    NeverEnd,

    /// <summary>The status is "queued", which no page documents, for the first half; then the run completes.</summary>
    UnknownStatusOnTheWay,

    /// <summary>The run breaks off half-way with the status "cancelled", which no page documents, and an end time; there are no results.</summary>
    UnknownStatusAtTheEnd,
}
