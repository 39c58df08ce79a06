namespace KoreBT.Client;

/// <summary>A token made elsewhere, used as it is until it runs out.</summary>
public sealed class TokenCredential : KoreCredential
{
    private readonly string _token;

    /// <summary>Uses <paramref name="token"/> for every call.</summary>
    /// <param name="token">The token, with or without the word "bearer" before it; the platform wants it without.</param>
    /// <exception cref="ArgumentException">The token is blank, or holds what cannot stand in a header. The message does not repeat it.</exception>
    public TokenCredential(string token) => _token = TokenText.Require(token);

    /// <inheritdoc/>
    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_token);

    /// <summary>Never the token.</summary>
    public override string ToString() => "token ***";
}
