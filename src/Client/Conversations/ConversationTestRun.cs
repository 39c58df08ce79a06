namespace KoreBT.Client;

/// <summary>A run of a conversation suite that is over: what the bot was told and what it answered.</summary>
public sealed class ConversationTestRun
{
    /// <summary>The suite that was run.</summary>
    public required string SuiteName { get; init; }

    /// <summary>The id of the run (<c>ctr-…</c>).</summary>
    public required string RunId { get; init; }

    /// <summary>True when every step had the answer that the suite wants.</summary>
    public required bool HasPassed { get; init; }

    /// <summary>How many steps went how; null when the platform does not say.</summary>
    public ConversationStepCounts? Counts { get; init; }

    /// <summary>How each step went, in order. Empty when the platform does not say.</summary>
    public IReadOnlyList<ConversationStepResult> Steps { get; init; } = [];

    /// <summary>When the run began by the platform's clock; null when it does not say.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Suite, run id and verdict.</summary>
    public override string ToString() => $"run {RunId} of suite '{SuiteName}': {(HasPassed ? "passed" : "not passed")}";
}
