using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator.Results;

/// <summary>Makes and checks the links to results files: whoever has one may read the file until it expires.</summary>
internal sealed class SignedLinks(TimeSpan lifetime, TimeProvider clock)
{
    /// <summary>The platform's signatures end so; a client that escapes it anew breaks the link.</summary>
    private const string SignatureEnd = "$$";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Mint(Uri filesAddress, string fileName, string downloadName)
    {
        string expires = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string nonce = RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        string signature = Sign(fileName, expires, nonce, downloadName);
        return $"{filesAddress}api/getMediaStream/media/{fileName}?e={expires}&n={nonce}&s={signature}&clientfilename={Uri.EscapeDataString(downloadName)}&batchtesting=true";
    }

    /// <summary>Why a link is not honoured; null when it is.</summary>
    public Refusal? Check(string fileName, IQueryCollection query)
    {
        string expires = query["e"].ToString();
        string expected = Sign(fileName, expires, query["n"].ToString(), query["clientfilename"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(query["s"].ToString())))
        {
            return Refusals.BadLink;
        }

        return clock.GetUtcNow() > DateTimeOffset.FromUnixTimeSeconds(long.Parse(expires, CultureInfo.InvariantCulture)) ? Refusals.ExpiredLink : null;
    }

    private string Sign(params IEnumerable<string> parts) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\n', parts)))) + SignatureEnd;
}
