namespace KoreBT.Client.Polling;

/// <summary>
/// Keeps to the platform's limits for the status of one run, 60 calls in any minute and 1,800 in any hour, so that its refusals are never needed. Room is kept for
/// every attempt that the next look may take.
/// </summary>
internal sealed class CallBudget(BatchTestClientOptions options)
{
    private static readonly (TimeSpan Window, int Calls)[] Limits = [(TimeSpan.FromMinutes(1), 60), (TimeSpan.FromHours(1), 1_800)];
    private readonly Queue<DateTimeOffset> _calls = [];

    /// <returns>How long to wait before the next look; zero when it fits.</returns>
    public TimeSpan Wait()
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        while (_calls.TryPeek(out DateTimeOffset oldest) && oldest <= now - Limits[^1].Window)
        {
            _calls.Dequeue();
        }

        TimeSpan wait = TimeSpan.Zero;
        foreach ((TimeSpan window, int calls) in Limits)
        {
            int room = Math.Max(1, calls - options.MaxRetries);
            if (_calls.Count >= room)
            {
                // The call that must have left the window before there is room for one more.
                TimeSpan until = _calls.ElementAt(_calls.Count - room) + window - now;
                wait = until > wait ? until : wait;
            }
        }

        return wait;
    }

    /// <param name="attempts">How many calls a look took.</param>
    public void Spend(int attempts)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        for (int i = 0; i < attempts; i++)
        {
            _calls.Enqueue(now);
        }
    }
}
