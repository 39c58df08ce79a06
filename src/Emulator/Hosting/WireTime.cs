using System.Globalization;

namespace KoreBT.Emulator.Hosting;

/// <summary>Times as the platform writes them in JSON.</summary>
internal static class WireTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
