using System.Security.Cryptography;

namespace KoreBT.Emulator;

/// <summary>Ids in the platform's manner.</summary>
internal static class Ids
{
    private const int Length = 24;

    /// <summary>24 random hexadecimal digits.</summary>
    public static string Random() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>24 hexadecimal digits of which the first eight are the seconds of a time, as the ids of the platform's files are.</summary>
    public static string At(DateTimeOffset time) => $"{(uint)time.ToUnixTimeSeconds():x8}{RandomNumberGenerator.GetHexString(Length - 8, lowercase: true)}";
}
