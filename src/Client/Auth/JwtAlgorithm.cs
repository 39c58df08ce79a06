namespace KoreBT.Client;

/// <summary>How a token is signed (RFC 7518, section 3.1).</summary>
public enum JwtAlgorithm
{
    /// <summary>HMAC with SHA-256 and the client secret, at least 32 bytes: what the platform takes for its public APIs.</summary>
    Hs256,

    /// <summary>HMAC with SHA-512 and the client secret, at least 64 bytes.</summary>
    Hs512,

    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256 and a private key whose public half the app knows.</summary>
    Rs256,

    /// <summary>RSASSA-PKCS1-v1_5 with SHA-512.</summary>
    Rs512,
}
