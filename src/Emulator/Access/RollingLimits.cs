using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Access;

/// <summary>Counts calls per key over the last minute and the last hour. A refused call does not count, so waiting always helps.</summary>
internal sealed class RollingLimits(int perMinute, int perHour, TimeProvider clock)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = new(StringComparer.Ordinal);

    /// <summary>Counts a call; the refusal when there were too many.</summary>
    public Refusal? Take(string key)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_calls)
        {
            if (!_calls.TryGetValue(key, out Queue<DateTimeOffset>? calls))
            {
                _calls[key] = calls = [];
            }

            while (calls.TryPeek(out DateTimeOffset oldest) && oldest <= now - TimeSpan.FromHours(1))
            {
                calls.Dequeue();
            }

            if (calls.Count >= perHour)
            {
                return Refusals.TooManyThisHour;
            }

            if (calls.Count(time => time > now - TimeSpan.FromMinutes(1)) >= perMinute)
            {
                return Refusals.TooManyThisMinute;
            }

            calls.Enqueue(now);
            return null;
        }
    }
}
