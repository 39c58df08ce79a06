namespace KoreBT.Client;

/// <summary>A token and its end.</summary>
public readonly struct AccessToken
{
    /// <summary>Holds <paramref name="token"/>.</summary>
    /// <param name="token">The token, without the word "bearer".</param>
    /// <param name="expiresOn">When it ends; <see cref="DateTimeOffset.MaxValue"/> when it does not.</param>
    /// <exception cref="ArgumentException">The token is blank, or holds what cannot stand in a header. The message does not repeat it.</exception>
    public AccessToken(string token, DateTimeOffset expiresOn) => (Value, ExpiresOn) = (TokenText.Require(token), expiresOn);

    /// <summary>When the token ends.</summary>
    public DateTimeOffset ExpiresOn { get; }

    internal string Value { get; }

    /// <summary>The end; never the token.</summary>
    public override string ToString() => FormattableString.Invariant($"token *** until {ExpiresOn:u}");
}
