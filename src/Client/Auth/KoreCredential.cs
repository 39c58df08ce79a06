namespace KoreBT.Client;

/// <summary>Proves to the platform who calls. Derive from it to fetch tokens from a place of your own, or see <see cref="CallbackCredential"/>.</summary>
public abstract class KoreCredential
{
    /// <summary>Gives a token that is good now. Called for every attempt at a call, by many callers at once, so keep one and renew it before its end.</summary>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>The token as it goes into the <c>auth</c> header, without the word "bearer".</returns>
    public abstract ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>Told that the platform refused a token (status 401). The call is then made once more, if it only reads and this promises another token.</summary>
    /// <param name="refusedToken">The token that was refused; another one may have taken its place meanwhile.</param>
    /// <param name="platformTime">The time by the platform's clock; null when its answer does not say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when the next <see cref="GetTokenAsync"/> gives another token that may be accepted. Here: false.</returns>
    public virtual ValueTask<bool> RenewAsync(string refusedToken, DateTimeOffset? platformTime, CancellationToken cancellationToken = default) => new(false);
}
