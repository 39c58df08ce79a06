using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace KoreBT.Client.Results;

/// <summary>The digest that a host names for a file: <c>Repr-Digest</c> (RFC 9530, section 3) with SHA-512 or SHA-256, or else <c>Content-MD5</c> (RFC 1864). An entity tag is none: what it is made of is the host's secret.</summary>
internal sealed partial record ContentDigest(string Name, HashAlgorithmName Algorithm, byte[] Expected)
{
    /// <returns>Null when the host names none that is known here.</returns>
    public static ContentDigest? Of(HttpResponseMessage response)
    {
        string header = response.Headers.NonValidated.TryGetValues("Repr-Digest", out System.Net.Http.Headers.HeaderStringValues values) ? string.Join(',', values) : "";
        Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match member in Member().Matches(header))
        {
            named[member.Groups["name"].Value] = member.Groups["value"].Value;
        }

        return From("sha-512", HashAlgorithmName.SHA512) ?? From("sha-256", HashAlgorithmName.SHA256) ?? FromMd5(response.Content.Headers.ContentMD5);

        ContentDigest? From(string name, HashAlgorithmName algorithm)
        {
            // Text that is no Base64 matches no file: a digest that was damaged is not one that may be left out.
            return named.TryGetValue(name, out string? text) ? new(name, algorithm, Convert.TryFromBase64String(text, new byte[text.Length], out _) ? Convert.FromBase64String(text) : []) : null;
        }
    }

    /// <summary>Reads the file from its beginning.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "MD5 is what the host offers; it finds damage, and is not asked to find malice.")]
    public async Task<bool> MatchesAsync(FileStream file, CancellationToken cancellationToken)
    {
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        byte[] actual = Algorithm.Name switch
        {
            "SHA512" => await SHA512.HashDataAsync(file, cancellationToken).ConfigureAwait(false),
            "SHA256" => await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false),
            _ => await MD5.HashDataAsync(file, cancellationToken).ConfigureAwait(false),
        };
        return actual.AsSpan().SequenceEqual(Expected);
    }

    private static ContentDigest? FromMd5(byte[]? md5) => md5 is null ? null : new("MD5", HashAlgorithmName.MD5, md5);

    [GeneratedRegex("(?:^|,)\\s*(?<name>[a-z0-9-]+)=:(?<value>[^:]*):", RegexOptions.IgnoreCase)]
    private static partial Regex Member();
}
