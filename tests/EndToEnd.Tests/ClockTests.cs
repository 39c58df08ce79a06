using KoreBT.Client;

namespace KoreBT.EndToEnd.Tests;

/// <summary>A machine whose clock is off, and a platform that judges tokens by its own.</summary>
public sealed class ClockTests
{
    public static TheoryData<int> Minutes => [.. Enumerable.Range(-10, 21)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task A_run_is_waited_for_on_a_clock_that_is_off(int minutes)
    {
        await using Stage stage = await Stage.OpenAsync();
        string runId = (await stage.Client().StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token)).RunId;

        BatchTestRun run = await Client(stage, minutes).GetOperation(stage.Emulator.SuiteName, runId).WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal(BatchTestStatus.Completed, run.Status);
    }

    /// <summary>A start goes out once, even when its token was refused: then it has taught the clock, and says what is wrong.</summary>
    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task A_start_on_a_clock_that_is_off_succeeds_or_says_so_and_the_next_one_succeeds(int minutes)
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient client = Client(stage, minutes);

        if (await Record.ExceptionAsync(() => client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token)) is { } failure)
        {
            Assert.Contains($"off by 00:{-minutes:00}:00: it is behind", Assert.IsType<AuthenticationFailedException>(failure).Message, StringComparison.Ordinal);
            await client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token);
        }

        Assert.Equal(1, stage.Emulator.RunsStarted);
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public async Task Who_does_not_want_the_clock_learned_succeeds_or_is_told_what_is_wrong_with_it(int minutes)
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient client = Client(stage, minutes, learns: false);

        string said = await Record.ExceptionAsync(() => client.StartRunAsync(stage.Emulator.SuiteName, cancellationToken: Token)) is { } failure ? Assert.IsType<AuthenticationFailedException>(failure).Message : "";

        // A token lives for five minutes, and the platform forgives half a minute.
        Assert.Equal(minutes <= -6, said.Contains($"The clock of this machine is off by 00:{-minutes:00}:00", StringComparison.Ordinal));
        Assert.Equal(minutes <= -6, said.Length > 0);
    }

    private static BatchTestClient Client(Stage stage, int minutes, bool learns = true)
    {
        OffClock clock = new(stage.Clock, TimeSpan.FromMinutes(minutes));
        JwtCredential credential = new(stage.Emulator.ClientId, stage.Emulator.ClientSecret, new() { TimeProvider = clock, LearnClockSkew = learns });
        return stage.Client(credential, clock: clock);
    }

    /// <summary>The clock of the stage, but that it shows another time.</summary>
    private sealed class OffClock(TimeProvider right, TimeSpan by) : TimeProvider
    {
        public override long TimestampFrequency => right.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + by;

        public override long GetTimestamp() => right.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => right.CreateTimer(callback, state, dueTime, period);
    }
}
