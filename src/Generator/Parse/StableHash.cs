using System.Globalization;

namespace KoreBT.Generator.Parse;

/// <summary>FNV-1a: the runtime's own hash differs from process to process.</summary>
internal static class StableHash
{
    /// <summary>Eight digits that are the same on every machine.</summary>
    public static string Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
