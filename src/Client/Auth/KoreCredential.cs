using KoreBT.Client.Hosting;
using Microsoft.Extensions.Configuration;

namespace KoreBT.Client;

/// <summary>Proves to the platform who calls. Derive from it to fetch tokens from a place of your own, or see <see cref="CallbackCredential"/>.</summary>
public abstract class KoreCredential
{
    /// <summary>Reads from settings who calls.</summary>
    /// <param name="settings">
    /// Exactly one of <c>ClientSecret</c>, <c>ClientSecretFile</c>, <c>PrivateKeyFile</c> (each with <c>ClientId</c>), <c>Token</c> and <c>TokenFile</c> (read again every
    /// minute); for tokens of our own making also <c>Algorithm</c>, <c>IncludeTokenId</c>, <c>Issuer</c>, <c>Audience</c>, <c>Subject</c> and <c>TokenLifetime</c>, as in
    /// <see cref="JwtCredentialOptions"/>. Blank values count as absent, as pipelines leave a secret that they do not have.
    /// </param>
    /// <param name="timeProvider">The clock. Default <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="InvalidOperationException">Nothing says who calls, or several settings do, or one cannot be read. No message repeats a secret.</exception>
    /// <exception cref="ArgumentException">The secret or token is not one that can be used.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static KoreCredential FromConfiguration(IConfiguration settings, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return CredentialReading.Read(settings, timeProvider ?? TimeProvider.System);
    }

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
