using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Access;

/// <summary>Checks the JSON Web Token of a call as the platform does, with the two shared-secret algorithms.</summary>
internal sealed class TokenVerifier(string clientId, string clientSecret, TimeProvider clock)
{
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLifeWithId = TimeSpan.FromHours(1);

    private readonly byte[] _key = Encoding.UTF8.GetBytes(clientSecret);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Why a token is not accepted; null when it is.</summary>
    public Refusal? Check(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return Refusals.InvalidCredentials;
        }

        string[] parts = token.Split('.');
        if (parts is not [string headerPart, string claimsPart, string signaturePart]
            || Decode(headerPart) is not { } headerBytes || ParseObject(headerBytes) is not { } header
            || Decode(claimsPart) is not { } claimsBytes || ParseObject(claimsBytes) is not { } claims
            || Decode(signaturePart) is null)
        {
            return Refusals.MalformedToken;
        }

        return IsSigned(header, $"{headerPart}.{claimsPart}", signaturePart) ? CheckClaims(claims) : Refusals.InvalidCredentials;
    }

    /// <summary>Compares the written signatures, not their bytes: the last letter has bits to spare, and altering those is tampering too.</summary>
    private bool IsSigned(JsonElement header, string content, string signature)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(content);
        byte[]? expected = JsonText.Of(header, "alg") switch
        {
            "HS256" => HMACSHA256.HashData(_key, bytes),
            "HS512" => HMACSHA512.HashData(_key, bytes),
            _ => null,
        };
        return expected is not null
            && CryptographicOperations.FixedTimeEquals(Base64Url.EncodeToUtf8(expected), Encoding.ASCII.GetBytes(signature));
    }

    private Refusal? CheckClaims(JsonElement claims)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (JsonText.Of(claims, "appId") != clientId
            || !TryTime(claims, "exp", out double? expires) || expires <= Seconds(now - Leeway)
            || !TryTime(claims, "nbf", out double? begins) || begins > Seconds(now + Leeway))
        {
            return Refusals.InvalidCredentials;
        }

        if ((JsonText.Of(claims, "jti") ?? JsonText.Of(claims, "kore_jti")) is not { } id)
        {
            return null;
        }

        if (expires is null || expires > Seconds(now + LongestLifeWithId + Leeway))
        {
            return Refusals.TokenLivesTooLong;
        }

        lock (_seen)
        {
            return _seen.Add(id) ? null : Refusals.TokenReplayed;
        }
    }

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    /// <returns>False when the claim is there and is no number.</returns>
    private static bool TryTime(JsonElement claims, string name, out double? seconds)
    {
        seconds = null;
        if (!claims.TryGetProperty(name, out JsonElement value))
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.Number)
        {
            return false;
        }

        seconds = value.GetDouble();
        return true;
    }

    private static byte[]? Decode(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonElement? ParseObject(byte[] json)
    {
        try
        {
            JsonElement element = JsonElement.Parse(json);
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
