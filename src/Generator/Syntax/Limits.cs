namespace KoreBT.Generator.Syntax;

/// <summary>
/// What a document may cost. The largest honest documents seen reach depth 24 and 140,440 events and use no alias; a hostile one stops
/// here long before it harms the compiler.
/// </summary>
internal static class Limits
{
    /// <summary>UTF-16 code units of text.</summary>
    public const int Size = 16 * 1024 * 1024;

    /// <summary>Objects and lists inside each other.</summary>
    public const int Depth = 64;

    /// <summary>Values, keys, beginnings and ends.</summary>
    public const int Events = 1_000_000;

    /// <summary>Generated types. What a document writes once can stand for many: merged parts are types of their own.</summary>
    public const int Types = 20_000;

    /// <summary>Steps of working out what references, merged schemas and choices stand for, beyond reading what is written; the most seen is 216,001.</summary>
    public const long Steps = 5_000_000;

    /// <summary>Operations that become methods, after the settings have chosen among them.</summary>
    public const int Operations = 5_000;
}
