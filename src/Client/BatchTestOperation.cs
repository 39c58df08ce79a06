using System.Runtime.CompilerServices;
using KoreBT.Client.Http;

namespace KoreBT.Client;

/// <summary>A run that was started: look at it, watch it, or wait for its end.</summary>
/// <remarks>
/// "Is over" and "has a value" are two facts: a failed run is over and has none. Not for use by several threads at once;
/// two operations on one run are fine.
/// </remarks>
public class BatchTestOperation
{
    private readonly BatchTestClient _client;
    private RunReading? _last;

    internal BatchTestOperation(BatchTestClient client, string suiteName, string runId)
    {
        PathSegment.Require(suiteName, nameof(suiteName));
        PathSegment.Require(runId, nameof(runId));
        (_client, SuiteName, RunId) = (client, suiteName, runId);
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
            RunStatus answer = await _client.GetStatusAsync(SuiteName, RunId, cancellationToken).ConfigureAwait(false);
            _last = RunReading.Of(SuiteName, RunId, answer);
        }

        return _last.Progress;
    }

    /// <summary>Looks again and again until the run is over; the last item is the end, be it good or bad.</summary>
    /// <param name="cancellationToken">Ends the watch; the run goes on.</param>
    /// <exception cref="RunDeadlineException">The run was not over within <see cref="BatchTestClientOptions.RunTimeout"/>.</exception>
    /// <exception cref="BatchTestException">The platform refused a look, or could not be reached.</exception>
    public virtual async IAsyncEnumerable<BatchTestProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        BatchTestClientOptions options = _client.Options;
        using CancellationTokenSource deadline = new(options.RunTimeout, options.TimeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        TimeSpan longest = TimeSpan.FromTicks(Math.Max(options.PollInterval.Ticks, options.MaxPollInterval.Ticks));
        TimeSpan wait = options.PollInterval;
        while (true)
        {
            await OrDeadlineAsync(UpdateStatusAsync(either.Token)).ConfigureAwait(false);
            yield return Progress!;
            if (HasCompleted)
            {
                yield break;
            }

            await OrDeadlineAsync(Task.Delay(wait, options.TimeProvider, either.Token)).ConfigureAwait(false);
            wait = TimeSpan.FromTicks(Math.Min((wait * 1.5).Ticks, longest.Ticks));
        }

        async Task OrDeadlineAsync(Task step)
        {
            try
            {
                await step.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new RunDeadlineException(SuiteName, RunId, options.RunTimeout, Progress);
            }
        }
    }

    /// <summary>Waits until the run is over.</summary>
    /// <param name="progress">Told of each look; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the wait; the run goes on and can be resumed by its id.</param>
    /// <returns>The run. Look at <see cref="BatchTestRun.Status"/>: it may be partial.</returns>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="RunDeadlineException">The run was not over within <see cref="BatchTestClientOptions.RunTimeout"/>.</exception>
    /// <exception cref="BatchTestException">The platform refused a look, or could not be reached.</exception>
    public virtual async Task<BatchTestRun> WaitForCompletionAsync(IProgress<BatchTestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await foreach (BatchTestProgress look in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(look);
        }

        return Value;
    }
}
