namespace KoreBT.Generator.Tests.Harness;

/// <summary>Words as they stand in the fragment of a reference.</summary>
internal static class JsonPointer
{
    public static string Segment(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
