using System.Runtime.CompilerServices;
using KoreBT.Client.Http;
using KoreBT.Client.Polling;

namespace KoreBT.Client;

/// <summary>A run that was started: look at it, watch it, or wait for its end.</summary>
/// <remarks>
/// "Is over" and "has a value" are two facts: a failed run is over and has none. Not for use by several threads at once;
/// two operations on one run are fine.
/// </remarks>
public class BatchTestOperation : IWatched<RunReading>
{
    private readonly BatchTestClient _client;
    private readonly bool _isKnown;
    private RunReading? _last;

    /// <param name="client">What asks.</param>
    /// <param name="suiteName">The suite.</param>
    /// <param name="runId">The run.</param>
    /// <param name="isKnown">True when the platform itself named the run just now.</param>
    internal BatchTestOperation(BatchTestClient client, string suiteName, string runId, bool isKnown)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        PathSegment.Require(runId, nameof(runId));
        (_client, SuiteName, RunId, _isKnown) = (client, suiteName, runId, isKnown);
    }

    /// <summary>For mocks only.</summary>
    protected BatchTestOperation()
    {
        _client = null!;
        SuiteName = "";
        RunId = "";
    }

    /// <summary>The suite that is run.</summary>
    public virtual string SuiteName { get; }

    /// <summary>The id of the run (<c>tr-…</c>); with the suite's name it is all that another process needs to resume.</summary>
    public virtual string RunId { get; }

    /// <summary>The last look; null before the first.</summary>
    public virtual BatchTestProgress? Progress => _last?.Progress;

    /// <summary>True when the last look found the run over, with or without a value.</summary>
    public virtual bool HasCompleted => Progress is { HasEnded: true };

    /// <summary>True when the run is over and was not a failure.</summary>
    public virtual bool HasValue => _last?.Run is not null;

    /// <summary>The run, once it is over.</summary>
    /// <exception cref="InvalidOperationException">The last look found the run going on, or there was no look yet.</exception>
    /// <exception cref="RunFailedException">The run failed.</exception>
    public virtual BatchTestRun Value => _last switch
    {
        { Run: { } run } => run,
        { Failure: { } failure } => throw failure,
        _ => throw new InvalidOperationException($"Run {RunId} is not over as far as this operation knows. Wait for it first."),
    };

    /// <summary>Looks once.</summary>
    /// <param name="cancellationToken">Ends the call; the run goes on.</param>
    /// <exception cref="BatchTestException">The platform refused the call, or could not be reached.</exception>
    public virtual async Task<BatchTestProgress> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (_last is not { Progress.HasEnded: true })
        {
            await LookAsync(new CallRecord(_client.Options.TimeProvider), cancellationToken).ConfigureAwait(false);
        }

        return _last!.Progress;
    }

    /// <summary>Looks again and again until the run is over; the last item is the end, be it good or bad.</summary>
    /// <param name="cancellationToken">Ends the watch; the run goes on.</param>
    /// <remarks>A look that fails by what may pass (no connection, status 408, 429 or 5xx, an unreadable answer) is no end once the run is known to be there: it is made again until the deadline.</remarks>
    /// <exception cref="RunDeadlineException">The run was not over within <see cref="BatchTestClientOptions.RunTimeout"/>.</exception>
    /// <exception cref="WaitCanceledException">The caller stopped the watch.</exception>
    /// <exception cref="BatchTestException">The platform refused a look; or it could not be reached, and has never said anything of this run.</exception>
    public virtual async IAsyncEnumerable<BatchTestProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_last is { Progress.HasEnded: true } over)
        {
            yield return over.Progress;
            yield break;
        }

        await foreach (RunReading look in new PollLoop<RunReading>(this, _client.Options).WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return look.Progress;
        }
    }

    /// <summary>Waits until the run is over.</summary>
    /// <param name="progress">Told of each look; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the wait; the run goes on and can be resumed by its id.</param>
    /// <returns>The run. Look at <see cref="BatchTestRun.Status"/>: it may be partial.</returns>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="RunDeadlineException">The run was not over within <see cref="BatchTestClientOptions.RunTimeout"/>.</exception>
    /// <exception cref="WaitCanceledException">The caller stopped the wait.</exception>
    /// <exception cref="BatchTestException">As for <see cref="WatchAsync"/>, which also says what is waited out.</exception>
    public virtual async Task<BatchTestRun> WaitForCompletionAsync(IProgress<BatchTestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await foreach (BatchTestProgress look in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(look);
        }

        return Value;
    }

    bool IWatched<RunReading>.IsKnown => _isKnown || _last is not null;

    Task<RunReading> IWatched<RunReading>.LookAsync(CallRecord call, CancellationToken cancellationToken) => LookAsync(call, cancellationToken);

    bool IWatched<RunReading>.IsOver(RunReading look) => look.Progress.HasEnded;

    double? IWatched<RunReading>.ShareOf(RunReading look) => look.Progress switch
    {
        { UtterancesAsked: { } asked, UtterancesTotal: > 0 and { } total } => (double)asked / total,
        { Percentage: { } percentage } => percentage / 100.0,
        _ => null,
    };

    Exception IWatched<RunReading>.Late(BatchTestException? trouble) => new RunDeadlineException(SuiteName, RunId, _client.Options.RunTimeout, Progress, trouble);

    Exception IWatched<RunReading>.Stopped(OperationCanceledException reason, CancellationToken cancellationToken) => new WaitCanceledException(SuiteName, RunId, reason, cancellationToken);

    private async Task<RunReading> LookAsync(CallRecord call, CancellationToken cancellationToken)
    {
        try
        {
            RunStatus answer = await _client.GetStatusAsync(SuiteName, RunId, call, cancellationToken).ConfigureAwait(false);
            return _last = RunReading.Of(SuiteName, RunId, answer);
        }
        catch (BatchTestException failure)
        {
            failure.LastProgress ??= Progress;
            throw;
        }
    }
}
