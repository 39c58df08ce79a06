namespace KoreBT.Client.Polling;

/// <summary>How long to wait until the next look: ever longer up to a limit, shorter when the end is in sight, scattered by chance so that many runs do not ask at one moment.</summary>
internal sealed class PollPace(BatchTestClientOptions options)
{
    private const double Growth = 1.5;
    private const double Scatter = 0.2;

    /// <summary>However near the end seems, it is not worth more than a look a second.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _longest = TimeSpan.FromTicks(Math.Max(options.PollInterval.Ticks, options.MaxPollInterval.Ticks));
    private TimeSpan _next = options.PollInterval;
    private (DateTimeOffset Time, double Share)? _last;

    /// <param name="share">The share of the work done, 0 to 1; null when it is not known.</param>
    /// <param name="hint">How long the platform asks to wait; null when it does not. Never undercut.</param>
    public TimeSpan Next(double? share, TimeSpan? hint)
    {
        TimeSpan wait = _next * (1 - Scatter + (2 * Scatter * options.Jitter()));
        _next = TimeSpan.FromTicks(Math.Min((_next * Growth).Ticks, _longest.Ticks));
        if (Left(share) is { } left && left < wait)
        {
            TimeSpan least = options.PollInterval < Least ? options.PollInterval : Least;
            wait = left > least ? left : least;
        }

        return hint is { } asked && asked > wait ? asked : wait;
    }

    /// <summary>How long the rest takes at the pace since the last look; null when that cannot be told.</summary>
    private TimeSpan? Left(double? share)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        (DateTimeOffset Time, double Share)? before = _last;
        _last = share is { } known ? (now, known) : null;
        return share is { } done && before is { } last && done > last.Share && done <= 1 ? (now - last.Time) * ((1 - done) / (done - last.Share)) : null;
    }
}
