namespace KoreBT.Client.Tests;

public sealed class BatchTestClientOptionsTests
{
    public static TheoryData<string, BatchTestClientOptions> Impossible => new()
    {
        { nameof(BatchTestClientOptions.PollInterval), new() { PollInterval = TimeSpan.Zero } },
        { nameof(BatchTestClientOptions.PollInterval), new() { PollInterval = TimeSpan.FromDays(50) } },
        { nameof(BatchTestClientOptions.MaxPollInterval), new() { MaxPollInterval = TimeSpan.MaxValue } },
        { nameof(BatchTestClientOptions.RunTimeout), new() { RunTimeout = Timeout.InfiniteTimeSpan } },
        { nameof(BatchTestClientOptions.RunTimeout), new() { RunTimeout = TimeSpan.MaxValue } },
        { nameof(BatchTestClientOptions.AttemptTimeout), new() { AttemptTimeout = TimeSpan.FromMilliseconds(9) } },
        { nameof(BatchTestClientOptions.AttemptTimeout), new() { AttemptTimeout = TimeSpan.FromDays(2) } },
        { nameof(BatchTestClientOptions.MaxRetries), new() { MaxRetries = -1 } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_no_timer_can_do_is_refused_by_name_before_any_call(string name, BatchTestClientOptions options)
    {
        ArgumentOutOfRangeException failure = Assert.Throws<ArgumentOutOfRangeException>(() => new BatchTestClient(new Uri("https://kore.test"), "st-1", new TokenCredential("a.b.c"), options));

        Assert.Equal(name, failure.ParamName);
    }

    [Fact]
    public async Task The_longest_and_the_shortest_times_that_are_taken_can_be_used()
    {
        BatchTestClient client = new(new Uri("http://127.0.0.1:1"), "st-1", new TokenCredential("a.b.c"), new BatchTestClientOptions
        {
            PollInterval = TimeSpan.FromDays(49),
            MaxPollInterval = TimeSpan.FromDays(49),
            RunTimeout = TimeSpan.FromDays(49),
            AttemptTimeout = TimeSpan.FromDays(1),
            MaxRetries = 0,
        });

        await Assert.ThrowsAsync<ServiceUnreachableException>(() => client.GetOperation("smoke", "tr-1").WaitForCompletionAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
