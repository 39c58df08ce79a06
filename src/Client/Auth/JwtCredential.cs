using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace KoreBT.Client;

/// <summary>Makes JSON Web Tokens from a client id and its secret, as the platform's "JWT app" wants them: claim <c>appId</c>, HS256.</summary>
public sealed class JwtCredential : KoreCredential
{
    /// <summary>RFC 7518, section 3.2: the key of HS256 has at least 256 bits.</summary>
    private const int LeastSecretBytes = 32;

    /// <summary>The platform's clock may be behind ours: a token from its future would be refused.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RenewBefore = TimeSpan.FromSeconds(30);
    private readonly object _renewing = new();
    private readonly SigningCredentials _signing;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;
    private Minted? _current;

    /// <summary>Makes tokens for <paramref name="clientId"/>. No token is made yet.</summary>
    /// <param name="clientId">The client id of the app (<c>cs-…</c>).</param>
    /// <param name="clientSecret">The client secret of the app, used as the text that it is. At least 32 bytes.</param>
    /// <param name="lifetime">How long a token is good. Default 5 minutes; more than a minute, at most an hour.</param>
    /// <param name="timeProvider">The clock. Default <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentException">An argument is blank, or the secret too short. The message does not repeat the secret.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of its bounds.</exception>
    public JwtCredential(string clientId, string clientSecret, TimeSpan? lifetime = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        byte[] secret = Encoding.UTF8.GetBytes(clientSecret);
        if (secret.Length < LeastSecretBytes)
        {
            throw new ArgumentException($"The client secret has {secret.Length} bytes; HS256 needs at least {LeastSecretBytes}. Copy the whole secret of the app, or make a new one.", nameof(clientSecret));
        }

        _lifetime = lifetime ?? TimeSpan.FromMinutes(5);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_lifetime, TimeSpan.FromMinutes(1), nameof(lifetime));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_lifetime, TimeSpan.FromHours(1), nameof(lifetime));
        ClientId = clientId;
        _signing = new SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The client id of the app.</summary>
    public string ClientId { get; }

    /// <inheritdoc/>
    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        lock (_renewing)
        {
            if (_current is null || now >= _current.RenewAt)
            {
                _current = new(Mint(now), now + _lifetime - RenewBefore);
            }

            return ValueTask.FromResult(_current.Token);
        }
    }

    /// <summary>The client id; never the secret or a token.</summary>
    public override string ToString() => $"JWT of client {ClientId}";

    private string Mint(DateTimeOffset now)
    {
        JwtHeader header = new(_signing);
        JwtPayload payload = new(
        [
            new Claim("appId", ClientId),
            new Claim(JwtRegisteredClaimNames.Sub, ClientId),
            new Claim(JwtRegisteredClaimNames.Iat, Seconds(now - ClockSlack), ClaimValueTypes.Integer64),
            new Claim(JwtRegisteredClaimNames.Exp, Seconds(now + _lifetime), ClaimValueTypes.Integer64),
        ]);
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(header, payload));
    }

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Minted(string Token, DateTimeOffset RenewAt);
}
