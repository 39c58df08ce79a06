namespace KoreBT.Client;

/// <summary>Takes tokens from a function of yours, such as a call to a vault. A token is kept until shortly before its end; many callers at once cause one call of the function.</summary>
public sealed class CallbackCredential : KoreCredential
{
    private readonly TokenKeeper _keeper;

    /// <summary>Asks <paramref name="getToken"/> whenever a token is needed and none is at hand.</summary>
    /// <param name="getToken">Makes or fetches a token. What it throws reaches whoever made the call.</param>
    /// <param name="timeProvider">The clock. Default <see cref="TimeProvider.System"/>.</param>
    public CallbackCredential(Func<CancellationToken, ValueTask<AccessToken>> getToken, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        _keeper = new TokenKeeper(getToken, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) => _keeper.GetAsync(cancellationToken);

    /// <summary>Forgets a token that was refused, so that the function is asked for another.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RenewAsync(string refusedToken, DateTimeOffset? platformTime, CancellationToken cancellationToken = default)
    {
        _keeper.Forget(refusedToken);
        return new(true);
    }

    /// <summary>Never a token.</summary>
    public override string ToString() => "token of a callback";
}
