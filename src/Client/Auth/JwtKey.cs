using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace KoreBT.Client;

/// <summary>Turns what a user has, a secret or a private key, into what signs.</summary>
internal static class JwtKey
{
    /// <exception cref="ArgumentException">The secret is too short for the algorithm, or the algorithm wants no secret. The message does not repeat the secret.</exception>
    public static SigningCredentials OfSecret(string secret, JwtCredentialOptions options)
    {
        JwtAlgorithm algorithm = options.Algorithm ?? JwtAlgorithm.Hs256;
        (string name, int least) = algorithm switch
        {
            JwtAlgorithm.Hs256 => (SecurityAlgorithms.HmacSha256, 32),
            JwtAlgorithm.Hs512 => (SecurityAlgorithms.HmacSha512, 64),
            _ => throw new ArgumentException($"{Name(algorithm)} signs with a private key, not with a client secret.", nameof(options)),
        };
        byte[] key = Encoding.UTF8.GetBytes(secret);
        if (key.Length < least && !options.AllowShortSecret)
        {
            throw new ArgumentException($"The client secret has {key.Length} bytes; {Name(algorithm)} needs at least {least}. Copy the whole secret of the app, or make a new one.", nameof(secret));
        }

        // HMAC itself fills a short key up with zeros (RFC 2104), so the signature is that of the short key; the library only wants to see the length.
        Array.Resize(ref key, Math.Max(key.Length, least));
        return new SigningCredentials(new SymmetricSecurityKey(key), name);
    }

    /// <exception cref="ArgumentException">The key does not sign or is under 2048 bits, or the algorithm wants no key.</exception>
    public static SigningCredentials OfPrivateKey(RSA privateKey, JwtCredentialOptions options)
    {
        JwtAlgorithm algorithm = options.Algorithm ?? JwtAlgorithm.Rs256;
        string name = algorithm switch
        {
            JwtAlgorithm.Rs256 => SecurityAlgorithms.RsaSha256,
            JwtAlgorithm.Rs512 => SecurityAlgorithms.RsaSha512,
            _ => throw new ArgumentException($"{Name(algorithm)} signs with a client secret, not with a private key.", nameof(options)),
        };
        if (privateKey.KeySize < 2048)
        {
            throw new ArgumentException($"The private key has {privateKey.KeySize} bits; {Name(algorithm)} needs at least 2048.", nameof(privateKey));
        }

        try
        {
            privateKey.SignData([], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException failure)
        {
            throw new ArgumentException("The key does not sign. Is it the public half? Signing needs the private one.", nameof(privateKey), failure);
        }

        return new SigningCredentials(new RsaSecurityKey(privateKey), name);
    }

    private static string Name(JwtAlgorithm algorithm) => algorithm.ToString().ToUpperInvariant();
}
