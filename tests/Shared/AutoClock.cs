namespace KoreBT.Tests;

/// <summary>
/// A clock that jumps to the end of each delay as soon as somebody waits for it, so that an hour of polling takes no time and every
/// moment is exact. Timers of the named lengths are deadlines: they go off only when a jump passes them, or when told to.
/// </summary>
internal sealed class AutoClock : TimeProvider
{
    /// <summary>Of real time. Whoever is slower than that to listen to a token is not waiting for it.</summary>
    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(1);
    private readonly object _gate = new();
    private readonly HashSet<TimeSpan> _deadlineLengths;
    private readonly List<ClockTimer> _deadlines = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public AutoClock(params TimeSpan[] deadlines) => _deadlineLengths = [.. deadlines];

    public DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public TimeSpan Elapsed => GetUtcNow() - Start;

    public List<TimeSpan> Delays { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time) => JumpTo(GetUtcNow() + time);

    /// <summary>What a server that never answers does to the one who waits for it. Nothing happens when nobody waits, as on a machine that is busy elsewhere.</summary>
    public void PassNextDeadline()
    {
        DateTimeOffset next;
        lock (_gate)
        {
            next = _deadlines.Select(static timer => timer.Due).DefaultIfEmpty(_now).Min();
        }

        JumpTo(next);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ClockTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Passes the deadlines on the way one by one, each at its own time. One of them may end the very wait that is jumped for: then the jump ends there.</summary>
    private void JumpTo(DateTimeOffset time, ClockTimer? waiting = null)
    {
        while (waiting?.IsOver != true)
        {
            ClockTimer? passed;
            lock (_gate)
            {
                passed = _deadlines.Where(timer => timer.Due <= time).MinBy(static timer => timer.Due);
                DateTimeOffset next = passed?.Due ?? time;
                _now = next > _now ? next : _now;
                if (passed is not null)
                {
                    _deadlines.Remove(passed);
                }
            }

            if (passed is null)
            {
                return;
            }

            passed.GoOff();

            // A delay is armed before its token is listened to, so one that the deadline ends may not know yet.
            if (waiting is not null)
            {
                SpinWait.SpinUntil(() => waiting.IsOver, Handover);
            }
        }
    }

    private void Arm(ClockTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            timer.Due = _now + dueTime;
            if (_deadlineLengths.Contains(dueTime))
            {
                _deadlines.Add(timer);
                return;
            }

            Delays.Add(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ =>
        {
            JumpTo(timer.Due, timer);
            timer.GoOff();
        });
    }

    private sealed class ClockTimer(AutoClock clock, Action callback) : ITimer
    {
        private int _over;

        public DateTimeOffset Due { get; set; }

        public bool IsOver => Volatile.Read(ref _over) == 1;

        public void GoOff()
        {
            if (Interlocked.Exchange(ref _over, 1) == 0)
            {
                callback();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._deadlines.Remove(this);
            }

            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                clock.Arm(this, dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            Interlocked.Exchange(ref _over, 1);
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
