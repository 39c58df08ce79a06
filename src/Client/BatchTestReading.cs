namespace KoreBT.Client;

/// <summary>What the status answer of a batch test means: the one place that knows which words end such a run.</summary>
internal static class BatchTestReading
{
    public static RunReading<BatchTestRun> Of(string suiteName, string runId, RunStatus answer)
    {
        BatchTestStatus status = Classify(answer);
        BatchTestProgress progress = new(runId, status, answer.Status, answer.UtteranceRan, answer.TotalUtterances ?? answer.UtteranceCount, answer.Percentage);
        return status switch
        {
            BatchTestStatus.Failed => new(progress, null, new RunFailedException(suiteName, runId)),
            BatchTestStatus.Running or BatchTestStatus.RunningUnrecognized => new(progress, null, null),
            _ => new(progress, RunOf(suiteName, runId, status, answer), null),
        };
    }

    private static BatchTestStatus Classify(RunStatus answer)
    {
        if (Is(answer, RunState.Values.Failed))
        {
            return BatchTestStatus.Failed;
        }

        if (Is(answer, RunState.Values.Completed))
        {
            return answer.Result is { IsPartialFailure: true } or { Results.FailedUtteranceCount: > 0 } ? BatchTestStatus.PartlyFailed : BatchTestStatus.Completed;
        }

        if (Is(answer, RunState.Values.Running) || Is(answer, RunState.Values.Accepted))
        {
            return BatchTestStatus.Running;
        }

        // A new word must neither break a caller nor keep one waiting for ever: the record itself tells whether the run is over.
        return answer.Result is { EndTime: not null } or { FileUrl.Length: > 0 } ? BatchTestStatus.EndedUnrecognized : BatchTestStatus.RunningUnrecognized;
    }

    private static bool Is(RunStatus answer, string word) => string.Equals(answer.Status.Value, word, StringComparison.OrdinalIgnoreCase);

    private static BatchTestRun RunOf(string suiteName, string runId, BatchTestStatus status, RunStatus answer) => new()
    {
        SuiteName = suiteName,
        RunId = runId,
        Status = status,
        UtteranceCount = answer.UtteranceCount ?? answer.Result?.UtteranceCount,
        Counts = answer.Result?.Results,
        StartTime = answer.Result?.StartTime,
        EndTime = answer.Result?.EndTime,
        ResultsLink = answer.Result is { FileUrl: { Length: > 0 } link } ? link : null,
    };
}
