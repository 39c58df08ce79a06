namespace KoreBT.House.Tests;

/// <summary>A rule that names everybody who breaks it.</summary>
internal static class Rule
{
    public static void HasNoException(IEnumerable<string> offenders)
    {
        string[] found = [.. offenders];
        Assert.True(found.Length == 0, $"{found.Length} break the rule:\n  {string.Join("\n  ", found)}");
    }
}
