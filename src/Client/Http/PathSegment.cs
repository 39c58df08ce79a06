namespace KoreBT.Client.Http;

/// <summary>
/// What may stand between two slashes of a path. Escaping leaves dots alone, and an address swallows the segments "." and ".."; half of a surrogate pair has no
/// bytes, and would be sent as another name.
/// </summary>
internal static class PathSegment
{
    public static bool IsUsable(string value) => !string.IsNullOrWhiteSpace(value) && value is not ("." or "..") && IsUnicode(value);

    /// <exception cref="ArgumentException">The value is blank, ".", "..", or no Unicode text.</exception>
    public static void Require(string value, string name)
    {
        if (!IsUsable(value))
        {
            throw new ArgumentException($"'{value}' cannot stand in the path of a call.", name);
        }
    }

    private static bool IsUnicode(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && (++i == value.Length || !char.IsSurrogatePair(value[i - 1], value[i])))
            {
                return false;
            }
        }

        return true;
    }
}
