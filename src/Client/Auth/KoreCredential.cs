namespace KoreBT.Client;

/// <summary>Proves to the platform who calls. Derive from it to fetch tokens from a place of your own, such as a vault.</summary>
public abstract class KoreCredential
{
    /// <summary>Gives a token that is good now. Called for every attempt at a call, so keep one and renew it before its end.</summary>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>The token as it goes into the <c>auth</c> header, without the word "bearer".</returns>
    public abstract ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default);
}
