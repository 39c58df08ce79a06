using System.Globalization;

namespace KoreBT.Client;

/// <summary>The run was not over in the time that it was given. The run itself goes on.</summary>
public sealed class RunDeadlineException : BatchTestException
{
    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="suiteName">The suite that is run.</param>
    /// <param name="runId">The run.</param>
    /// <param name="timeout">How long it was waited for.</param>
    /// <param name="lastProgress">The last look; null when there was none.</param>
    /// <param name="lastTrouble">Why the last look failed; null when it did not.</param>
    public RunDeadlineException(string suiteName, string runId, TimeSpan timeout, BatchTestProgress? lastProgress, BatchTestException? lastTrouble = null)
        : base(Sentence(suiteName, runId, timeout, lastProgress, lastTrouble), runId, lastTrouble) => (SuiteName, LastProgress, Elapsed) = (suiteName, lastProgress, timeout);

    /// <summary>The suite that is run.</summary>
    public string SuiteName { get; }

    private static string Sentence(string suiteName, string runId, TimeSpan timeout, BatchTestProgress? last, BatchTestException? trouble)
    {
        string seen = last is null ? "no look succeeded" : $"the last look said '{last.State.Value}'";
        string asked = last is { UtterancesAsked: { } count, UtterancesTotal: { } total } ? string.Create(CultureInfo.InvariantCulture, $", {count} of {total} utterances") : "";
        string unknown = last is { Status: BatchTestStatus.RunningUnrecognized } ? " This client does not know that word; the run may be over under a new name." : "";
        string since = trouble is null ? "" : $" Since then: {trouble.Message}";
        return string.Create(CultureInfo.InvariantCulture, $"Run {runId} of suite '{suiteName}' was not over after {timeout:c}: {seen}{asked}.{unknown}{since} The run goes on; wait for it again by its id.");
    }
}
