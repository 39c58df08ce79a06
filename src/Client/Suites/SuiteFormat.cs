namespace KoreBT.Client;

/// <summary>The two formats that the platform takes suites in.</summary>
public enum SuiteFormat
{
    /// <summary>One object with the member <c>testCases</c>.</summary>
    Json,

    /// <summary>One row an utterance, and one more for each further entity; cells are parted by commas.</summary>
    Csv,
}
