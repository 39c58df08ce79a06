using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace KoreBT.Analysis;

/// <summary>Ids that depend on a text alone.</summary>
internal static class StableId
{
    /// <summary>Any number of our own will do, but it may never change.</summary>
    private static readonly Guid Namespace = new("6b0a3b0e-5c5f-4f0b-9c44-3f2b7d1c8e55");

    /// <summary>A UUID of version 5 (RFC 9562, section 5.5).</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The standard asks for SHA-1, and nothing is protected by it.")]
    public static Guid Uuid(string text)
    {
        byte[] hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(text)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(string text) => string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Select(static part => part.ToString("x2", null)));
}
