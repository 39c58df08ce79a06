namespace KoreBT.Client;

/// <summary>What the status answer of a conversation test means: the one place that knows which words end such a run.</summary>
internal static class ConversationReading
{
    public static RunReading<ConversationTestRun> Of(string suiteName, string runId, ConversationRunStatus answer)
    {
        BatchTestStatus status = Classify(answer);
        BatchTestProgress progress = new(runId, status, answer.Status.Value, null, null, answer.PercentageCompleted);
        return status switch
        {
            BatchTestStatus.Failed => new(progress, null, new RunFailedException(suiteName, runId)),
            BatchTestStatus.Running or BatchTestStatus.RunningUnrecognized => new(progress, null, null),
            _ => new(progress, RunOf(suiteName, runId, answer), null),
        };
    }

    private static BatchTestStatus Classify(ConversationRunStatus answer)
    {
        if (Is(answer, ConversationState.Values.Passed))
        {
            return BatchTestStatus.Completed;
        }

        // Assumed: "failed" with steps is the verdict on the bot, and without any the platform's own failure.
        if (Is(answer, ConversationState.Values.Failed))
        {
            return HasSteps(answer) ? BatchTestStatus.Completed : BatchTestStatus.Failed;
        }

        return Is(answer, ConversationState.Values.Inprogress) || Is(answer, JobState.Values.InProgress) ? BatchTestStatus.Running
            : answer.Result?.StepDetails is not null ? BatchTestStatus.EndedUnrecognized
            : BatchTestStatus.RunningUnrecognized;
    }

    private static bool HasSteps(ConversationRunStatus answer) => answer.Result is { StepDetails.Total: > 0 } or { ExecutionResults.Count: > 0 };

    private static bool Is(ConversationRunStatus answer, string word) => string.Equals(answer.Status.Value, word, StringComparison.OrdinalIgnoreCase);

    private static ConversationTestRun RunOf(string suiteName, string runId, ConversationRunStatus answer) => new()
    {
        SuiteName = suiteName,
        RunId = runId,
        HasPassed = Is(answer, ConversationState.Values.Passed),
        Counts = answer.Result?.StepDetails,
        Steps = answer.Result?.ExecutionResults ?? [],
        StartTime = answer.Result?.StartTime,
    };
}
