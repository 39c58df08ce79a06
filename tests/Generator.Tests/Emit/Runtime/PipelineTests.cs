using Acme.Shop;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Generator.Tests.Emit.Runtime;

public sealed class PipelineTests
{
    [Fact]
    public async Task A_call_that_takes_too_long_by_the_given_clock_names_the_operation()
    {
        FakeTimeProvider clock = new();
        using Stalled service = new();
        ShopApi api = new(new HttpClient(service), new ShopApiOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(30) });
        Task<Item?> call = api.GetItemAsync("1", new GetItemOptions { Timeout = TimeSpan.FromSeconds(7) }, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        TimeoutException e = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal("getItem got no complete answer within 7 s.", e.Message);
    }

    [Fact]
    public async Task The_timeout_of_the_HttpClient_gives_the_same_exception()
    {
        using TimedOut service = new();
        TimeoutException e = await Assert.ThrowsAsync<TimeoutException>(() => new ShopApi(new HttpClient(service)).GetItemAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("getItem got no complete answer within the Timeout of the HttpClient.", e.Message);
    }

    [Fact]
    public async Task The_callers_token_cancels()
    {
        using Stalled service = new();
        using CancellationTokenSource source = new();
        Task<Item?> call = new ShopApi(new HttpClient(service)).GetItemAsync("1", cancellationToken: source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_fake_needs_no_interface_and_says_what_it_did_not_override()
    {
        Fake fake = new();
        Assert.Equal("9", (await fake.GetItemAsync("9", cancellationToken: TestContext.Current.CancellationToken))!.Id);
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => fake.PutItemAsync("1", new Item { Id = "1", Owner = null, Price = 1 }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("override putItem", e.Message, StringComparison.Ordinal);
    }

    private sealed class Fake : ShopApi
    {
        public override Task<Item?> GetItemAsync(string itemId, GetItemOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<Item?>(new Item { Id = itemId, Owner = null, Price = 1 });
    }

    private sealed class Stalled : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return new HttpResponseMessage();
        }
    }

    private sealed class TimedOut : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new TaskCanceledException("The timeout of the client elapsed.", new TimeoutException());
    }
}
