namespace KoreBT.Client;

/// <summary>How a <see cref="JwtCredential"/> makes its tokens. Every default works against the vendor's cloud.</summary>
public sealed class JwtCredentialOptions
{
    /// <summary>How tokens are signed. Default null: <see cref="JwtAlgorithm.Hs256"/> with a secret, <see cref="JwtAlgorithm.Rs256"/> with a private key.</summary>
    public JwtAlgorithm? Algorithm { get; init; }

    /// <summary>How long a token is good. Default 5 minutes; more than a minute, at most an hour.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Give each token an id of its own (claim <c>jti</c>, 128 random bits), for an app that enforces it. Such a token is good for one call, so each call has its own. Default false.</summary>
    public bool IncludeTokenId { get; init; }

    /// <summary>The claim <c>iss</c>. Default null: none.</summary>
    public string? Issuer { get; init; }

    /// <summary>The claim <c>aud</c>. Default null: none. The vendor's pages name <c>https://idproxy.kore.ai/authorize</c> for SDK tokens.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim <c>sub</c>. Default null: the client id.</summary>
    public string? Subject { get; init; }

    /// <summary>Take a secret that is shorter than its algorithm asks for (RFC 7518, section 3.2). It can be guessed; for installations that hand out no other. Default false.</summary>
    public bool AllowShortSecret { get; init; }

    /// <summary>When a token is refused and the platform's clock differs from this machine's, write the next tokens by the platform's. Default true.</summary>
    public bool LearnClockSkew { get; init; } = true;

    /// <summary>The clock. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
