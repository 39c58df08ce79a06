using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests.Auth;

public sealed class CallbackCredentialTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private int _fetched;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_its_end()
    {
        CallbackCredential credential = Credential(TimeSpan.FromSeconds(60));

        Assert.Equal("t1", await credential.GetTokenAsync(Token));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("t1", await credential.GetTokenAsync(Token));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("t2", await credential.GetTokenAsync(Token));
    }

    [Fact]
    public async Task A_token_that_lives_for_less_than_the_margin_is_used_until_its_end()
    {
        CallbackCredential credential = Credential(TimeSpan.FromSeconds(5));

        await credential.GetTokenAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("t1", await credential.GetTokenAsync(Token));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("t2", await credential.GetTokenAsync(Token));
    }

    [Fact]
    public async Task A_callback_that_fails_is_asked_again_by_the_next_call()
    {
        CallbackCredential credential = new(_ => ++_fetched == 1 ? throw new InvalidOperationException("The vault is sealed.") : new(new AccessToken("t", DateTimeOffset.MaxValue)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => credential.GetTokenAsync(Token).AsTask());

        Assert.Equal("t", await credential.GetTokenAsync(Token));
    }

    [Fact]
    public async Task One_caller_who_gives_up_takes_nobody_along()
    {
        using CancellationTokenSource impatient = new();
        TaskCompletionSource<AccessToken> vault = new();
        CallbackCredential credential = new(cancelled => new(++_fetched == 1 ? vault.Task.WaitAsync(cancelled) : Task.FromResult(new AccessToken("t", DateTimeOffset.MaxValue))));
        Task<string> first = credential.GetTokenAsync(impatient.Token).AsTask();
        Task<string> second = credential.GetTokenAsync(Token).AsTask();

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("t", await second);
    }

    [Fact]
    public async Task No_token_at_all_is_a_mistake_of_the_callback()
    {
        CallbackCredential credential = new(_ => default);

        Assert.Contains("gave no token", (await Assert.ThrowsAsync<InvalidOperationException>(() => credential.GetTokenAsync(Token).AsTask())).Message, StringComparison.Ordinal);
    }

    private CallbackCredential Credential(TimeSpan life) => new(_ => new(new AccessToken($"t{++_fetched}", _time.GetUtcNow() + life)), _time);
}
