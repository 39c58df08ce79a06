using System.Runtime.CompilerServices;
using KoreBT.Client.Http;
using KoreBT.Client.Polling;
using KoreBT.Client.Telemetry;

namespace KoreBT.Client;

/// <summary>A run that was started: look at it, watch it, or wait for its end.</summary>
/// <typeparam name="TRun">What is left of it in the end.</typeparam>
/// <remarks>
/// "Is over" and "has a value" are two facts: a failed run is over and has none. Not for use by several threads at once;
/// two operations on one run are fine.
/// </remarks>
public abstract class TestOperation<TRun>
    where TRun : class
{
    private readonly Watched? _watched;
    private readonly bool _isKnown;
    private RunReading<TRun>? _last;

    private protected TestOperation(BatchTestClientOptions options, string suiteName, string runId, bool isKnown)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        PathSegment.Require(runId, nameof(runId));
        (SuiteName, RunId, _isKnown) = (suiteName, runId, isKnown);
        _watched = new(this, options);
    }

    /// <summary>For mocks only.</summary>
    private protected TestOperation()
    {
        SuiteName = "";
        RunId = "";
    }

    /// <summary>The suite that is run.</summary>
    public virtual string SuiteName { get; }

    /// <summary>The id of the run; with the suite's name it is all that another process needs to resume.</summary>
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
    public virtual TRun Value => _last switch
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
            await _watched!.LookAsync(new CallRecord(_watched.Options.TimeProvider), cancellationToken).ConfigureAwait(false);
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

        await foreach (RunReading<TRun> look in new PollLoop<RunReading<TRun>>(_watched!, _watched!.Options).WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return look.Progress;
        }
    }

    /// <summary>Waits until the run is over.</summary>
    /// <param name="progress">Told of each look; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the wait; the run goes on and can be resumed by its id.</param>
    /// <returns>The run. Being over it need not be all right: look at what it says of itself.</returns>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="RunDeadlineException">The run was not over within <see cref="BatchTestClientOptions.RunTimeout"/>.</exception>
    /// <exception cref="WaitCanceledException">The caller stopped the wait.</exception>
    /// <exception cref="BatchTestException">As for <see cref="WatchAsync"/>, which also says what is waited out.</exception>
    public virtual Task<TRun> WaitForCompletionAsync(IProgress<BatchTestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Signals.UnderAsync("korebt.run.wait", SuiteName, RunId, async activity =>
        {
            try
            {
                await foreach (BatchTestProgress look in WatchAsync(cancellationToken).ConfigureAwait(false))
                {
                    progress?.Report(look);
                }

                return Value;
            }
            finally
            {
                activity?.SetTag("korebt.status", Progress?.Status.ToString());
            }
        });

    /// <summary>Asks the platform, and says what its answer means.</summary>
    private protected abstract Task<RunReading<TRun>> ReadAsync(CallRecord call, CancellationToken cancellationToken);

    /// <summary>The operation as the poll loop sees it.</summary>
    private sealed class Watched(TestOperation<TRun> operation, BatchTestClientOptions options) : IWatched<RunReading<TRun>>
    {
        public BatchTestClientOptions Options => options;

        public bool IsKnown => operation._isKnown || operation._last is not null;

        public async Task<RunReading<TRun>> LookAsync(CallRecord call, CancellationToken cancellationToken)
        {
            try
            {
                RunReading<TRun> look = await operation.ReadAsync(call, cancellationToken).ConfigureAwait(false);
                Tell(look.Progress);
                return operation._last = look;
            }
            catch (BatchTestException failure)
            {
                failure.LastProgress ??= operation.Progress;
                throw;
            }
        }

        private void Tell(BatchTestProgress look)
        {
            Log.Looked(options.Log, look.RunId, look.State.Value, look.UtterancesAsked, look.UtterancesTotal);
            if (look.Status == BatchTestStatus.RunningUnrecognized && look.State.Value != operation.Progress?.State.Value)
            {
                Log.UnknownWord(options.Log, look.RunId, look.State.Value);
            }

            if (look.HasEnded)
            {
                Log.Ended(options.Log, look.RunId, look.Status.ToString());
            }
        }

        public bool IsOver(RunReading<TRun> look) => look.Progress.HasEnded;

        public double? ShareOf(RunReading<TRun> look) => look.Progress switch
        {
            { UtterancesAsked: { } asked, UtterancesTotal: > 0 and { } total } => (double)asked / total,
            { Percentage: { } percentage } => percentage / 100.0,
            _ => null,
        };

        public Exception Late(BatchTestException? trouble) => new RunDeadlineException(operation.SuiteName, operation.RunId, options.RunTimeout, operation.Progress, trouble);

        public Exception Stopped(OperationCanceledException reason, CancellationToken cancellationToken) => new WaitCanceledException(operation.SuiteName, operation.RunId, reason, cancellationToken);
    }
}
