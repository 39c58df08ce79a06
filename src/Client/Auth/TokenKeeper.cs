using System.Diagnostics.CodeAnalysis;

namespace KoreBT.Client;

/// <summary>Keeps a token until shortly before its end. Whoever asks meanwhile for a new one waits for the one call that fetches it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed class TokenKeeper(Func<CancellationToken, ValueTask<AccessToken>> fetch, TimeProvider time)
{
    /// <summary>A token must not run out on its way.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Kept? _kept;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Good is { } good)
        {
            return good;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Good is { } fetched)
            {
                return fetched;
            }

            AccessToken token = await fetch(cancellationToken).ConfigureAwait(false);
            string value = token.Value ?? throw new InvalidOperationException("The callback of the credential gave no token.");
            _kept = new Kept(value, token.ExpiresOn - time.GetUtcNow() > RenewBefore ? token.ExpiresOn - RenewBefore : token.ExpiresOn);
            return value;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Keeps the token no longer, unless another has taken its place.</summary>
    public void Forget(string token)
    {
        Kept? kept = _kept;
        if (kept is not null && kept.Token == token)
        {
            Interlocked.CompareExchange(ref _kept, null, kept);
        }
    }

    private string? Good => _kept is { } kept && time.GetUtcNow() < kept.RenewAt ? kept.Token : null;

    private sealed record Kept(string Token, DateTimeOffset RenewAt);
}
