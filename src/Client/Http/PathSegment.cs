namespace KoreBT.Client.Http;

/// <summary>What may stand between two slashes of a path. Escaping leaves dots alone, and an address swallows the segments "." and "..".</summary>
internal static class PathSegment
{
    public static bool IsUsable(string value) => !string.IsNullOrWhiteSpace(value) && value is not ("." or "..");

    /// <exception cref="ArgumentException">The value is blank, "." or "..".</exception>
    public static void Require(string value, string name)
    {
        if (!IsUsable(value))
        {
            throw new ArgumentException($"'{value}' cannot stand in the path of a call.", name);
        }
    }
}
