namespace KoreBT.Analysis;

/// <summary>Names of enum values as JSON and tables show them, and numbers of things.</summary>
internal static class Words
{
    public static string CamelCase<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>"once", "3 times".</summary>
    public static string Times(long count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");

    /// <summary>"1 assertion", "3 assertions".</summary>
    public static string Count(long count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");
}
