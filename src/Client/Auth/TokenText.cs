namespace KoreBT.Client;

/// <summary>What a token made elsewhere looks like once it stands in a header.</summary>
internal static class TokenText
{
    /// <returns>The token without blanks around it and without the word "bearer", which the platform does not want.</returns>
    /// <exception cref="ArgumentException">The token is blank, or holds what cannot stand in a header. The message does not repeat it.</exception>
    public static string Require(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        token = token.Trim();
        if (token.StartsWith("bearer ", StringComparison.OrdinalIgnoreCase))
        {
            token = token["bearer ".Length..].Trim();
        }

        return token.Any(static c => c is <= ' ' or > '~')
            ? throw new ArgumentException("The token holds spaces or characters that no token has. Copy it again, whole and alone.", nameof(token))
            : token;
    }
}
