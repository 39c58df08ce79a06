using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

/// <summary>Makes tokens by hand, right and wrong ones alike.</summary>
internal static class TestToken
{
    public static string Of(object claims, string secret, string algorithm = "HS256")
    {
        string content = Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, typ = "JWT" })) + "." + Encode(JsonSerializer.SerializeToUtf8Bytes(claims));
        byte[] key = Encoding.UTF8.GetBytes(secret);
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        byte[] signature = algorithm switch
        {
            "none" => [],
            "HS384" => HMACSHA384.HashData(key, bytes),
            "HS512" => HMACSHA512.HashData(key, bytes),
            _ => HMACSHA256.HashData(key, bytes),
        };
        return content + "." + Encode(signature);
    }

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
