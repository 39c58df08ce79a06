namespace KoreBT.Analysis;

/// <summary>Names of enum values as JSON and tables show them.</summary>
internal static class Words
{
    public static string CamelCase<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
