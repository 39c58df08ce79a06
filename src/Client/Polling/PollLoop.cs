using System.Runtime.CompilerServices;
using KoreBT.Client.Http;
using KoreBT.Client.Telemetry;

namespace KoreBT.Client.Polling;

/// <summary>
/// The one poll loop: looks until it is over, at a pace that suits both sides, and never past the deadline. Trouble that may pass is waited out, since a result that
/// is there in the end must not be lost to a bad minute on the way.
/// </summary>
internal sealed class PollLoop<TLook>(IWatched<TLook> target, BatchTestClientOptions options)
{
    private readonly PollPace _pace = new(options);
    private readonly CallBudget _budget = new(options);
    private BatchTestException? _trouble;
    private TimeSpan? _hint;
    private bool _isLastLook;

    /// <summary>Every look that succeeded; the last one is the end.</summary>
    public async IAsyncEnumerable<TLook> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DateTimeOffset start = options.TimeProvider.GetUtcNow();
        string outcome = "left";
        try
        {
            await foreach (TLook look in LooksAsync(start + options.RunTimeout, cancellationToken).ConfigureAwait(false))
            {
                outcome = target.IsOver(look) ? "over" : outcome;
                yield return look;
            }
        }
        finally
        {
            Signals.Waited(options.TimeProvider.GetUtcNow() - start, outcome);
        }
    }

    private async IAsyncEnumerable<TLook> LooksAsync(DateTimeOffset end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(options.RunTimeout, options.TimeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        while (true)
        {
            TimeSpan wait = _budget.Wait();
            if (wait == TimeSpan.Zero)
            {
                (bool seen, TLook? look) = await WithinTimeAsync(TryLookAsync(end, either.Token)).ConfigureAwait(false);
                if (seen)
                {
                    yield return look!;
                    if (target.IsOver(look!))
                    {
                        yield break;
                    }
                }

                wait = _pace.Next(seen ? target.ShareOf(look!) : null, _hint);
            }

            await WithinTimeAsync(DelayAsync(wait, end, either.Token)).ConfigureAwait(false);
        }

        async Task<T> WithinTimeAsync<T>(Task<T> step)
        {
            try
            {
                return await step.ConfigureAwait(false);
            }
            catch (OperationCanceledException reason) when (cancellationToken.IsCancellationRequested)
            {
                throw target.Stopped(reason, cancellationToken);
            }
            catch (OperationCanceledException) when (deadline.IsCancellationRequested)
            {
                throw target.Late(_trouble);
            }
        }
    }

    private async Task<(bool Seen, TLook? Look)> TryLookAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        CallRecord call = new(options.TimeProvider, end);
        try
        {
            TLook look = await target.LookAsync(call, cancellationToken).ConfigureAwait(false);
            _trouble = null;
            return (true, look);
        }
        catch (BatchTestException trouble) when (target.IsKnown && RetryRules.MayPass(trouble) && call.HasTimeFor(call.Hint ?? TimeSpan.Zero))
        {
            _trouble = trouble;
            Log.LookFailed(options.Log, trouble.Message);
            return (false, default);
        }
        finally
        {
            _hint = call.Hint;
            _budget.Spend(call.Attempts);
        }
    }

    /// <summary>Waits, but not past the end: when the wait would pass it, one last look is left for just before.</summary>
    private async Task<bool> DelayAsync(TimeSpan wait, DateTimeOffset end, CancellationToken cancellationToken)
    {
        TimeSpan left = end - options.TimeProvider.GetUtcNow();
        if (wait < left)
        {
            await Task.Delay(wait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (left > options.PollInterval && !_isLastLook)
        {
            _isLastLook = true;
            await Task.Delay(left - options.PollInterval, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return true;
        }

        await Task.Delay(TimeSpan.FromTicks(Math.Max(0, left.Ticks)), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        throw target.Late(_trouble);
    }
}
