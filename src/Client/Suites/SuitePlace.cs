namespace KoreBT.Client;

/// <summary>Where in a file something stands.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based character; 0 in CSV.</param>
/// <param name="Member">The column or JSON member; null when no single one is meant.</param>
internal readonly record struct SuitePlace(int Line, int Column = 0, string? Member = null)
{
    public static SuitePlace Whole => new(1);
}
