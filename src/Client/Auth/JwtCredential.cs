using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace KoreBT.Client;

/// <summary>Makes JSON Web Tokens for a client id, as the platform's "JWT app" wants them: claim <c>appId</c>, by default signed with HS256.</summary>
/// <remarks>Encrypted tokens ("Enforce JWE") are not made.</remarks>
public sealed class JwtCredential : KoreCredential
{
    /// <summary>The platform's clock may be a little behind ours: a token from its future would be refused.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(30);

    private readonly SigningCredentials _signing;
    private readonly JwtCredentialOptions _options;
    private readonly TokenKeeper _keeper;
    private long _skewTicks;

    /// <summary>Makes tokens for <paramref name="clientId"/>. No token is made yet.</summary>
    /// <param name="clientId">The client id of the app (<c>cs-…</c>).</param>
    /// <param name="clientSecret">The client secret of the app, used as the text that it is. At least 32 bytes, 64 for HS512.</param>
    /// <param name="options">Null means the defaults of <see cref="JwtCredentialOptions"/>.</param>
    /// <exception cref="ArgumentException">An argument is blank, or the secret too short. The message does not repeat the secret.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of its bounds.</exception>
    public JwtCredential(string clientId, string clientSecret, JwtCredentialOptions? options = null)
        : this(clientId, options ?? new(), JwtKey.OfSecret(Required(clientSecret), options ?? new()))
    {
    }

    /// <summary>Makes tokens for <paramref name="clientId"/>, signed with a private key. No token is made yet.</summary>
    /// <param name="clientId">The client id of the app (<c>cs-…</c>).</param>
    /// <param name="privateKey">The key whose public half the app knows, at least 2048 bits. Not disposed, and needed as long as the credential.</param>
    /// <param name="options">Null means the defaults of <see cref="JwtCredentialOptions"/>.</param>
    /// <exception cref="ArgumentException">The client id is blank, or the key is no private one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of its bounds.</exception>
    public JwtCredential(string clientId, RSA privateKey, JwtCredentialOptions? options = null)
        : this(clientId, options ?? new(), JwtKey.OfPrivateKey(privateKey ?? throw new ArgumentNullException(nameof(privateKey)), options ?? new()))
    {
    }

    private JwtCredential(string clientId, JwtCredentialOptions options, SigningCredentials signing)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Lifetime, TimeSpan.FromMinutes(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Lifetime, TimeSpan.FromHours(1), nameof(options));
        ClientId = clientId;
        (_options, _signing) = (options, signing);
        _keeper = new TokenKeeper(_ => new(new AccessToken(Mint(), options.TimeProvider.GetUtcNow() + options.Lifetime)), options.TimeProvider);
    }

    /// <summary>The client id of the app.</summary>
    public string ClientId { get; }

    /// <summary>By how much this machine's clock is taken to be behind the platform's; negative when ahead, zero until a refusal showed a difference.</summary>
    public TimeSpan ClockSkew => TimeSpan.FromTicks(Interlocked.Read(ref _skewTicks));

    /// <inheritdoc/>
    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) =>
        _options.IncludeTokenId ? new(Mint()) : _keeper.GetAsync(cancellationToken);

    /// <summary>Learns the platform's clock from the refusal, and makes another token.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RenewAsync(string refusedToken, DateTimeOffset? platformTime, CancellationToken cancellationToken = default)
    {
        if (_options.LearnClockSkew && platformTime is { } theirs)
        {
            TimeSpan skew = theirs - _options.TimeProvider.GetUtcNow();
            Interlocked.Exchange(ref _skewTicks, skew.Duration() > ClockSlack ? skew.Ticks : 0);
        }

        _keeper.Forget(refusedToken);
        return new(true);
    }

    /// <summary>The client id; never the secret or a token.</summary>
    public override string ToString() => $"JWT of client {ClientId}";

    private static string Required(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        return secret;
    }

    private string Mint()
    {
        DateTimeOffset now = _options.TimeProvider.GetUtcNow() + ClockSkew;
        List<Claim> claims =
        [
            new("appId", ClientId),
            new(JwtRegisteredClaimNames.Sub, _options.Subject ?? ClientId),
            new(JwtRegisteredClaimNames.Iat, Seconds(now - ClockSlack), ClaimValueTypes.Integer64),
            new(JwtRegisteredClaimNames.Exp, Seconds(now + _options.Lifetime), ClaimValueTypes.Integer64),
        ];
        Add(claims, JwtRegisteredClaimNames.Iss, _options.Issuer);
        Add(claims, JwtRegisteredClaimNames.Aud, _options.Audience);
        Add(claims, JwtRegisteredClaimNames.Jti, _options.IncludeTokenId ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null);
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(_signing), new JwtPayload(claims)));
    }

    private static void Add(List<Claim> claims, string name, string? value)
    {
        if (value is not null)
        {
            claims.Add(new Claim(name, value));
        }
    }

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
