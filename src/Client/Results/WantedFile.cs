namespace KoreBT.Client.Results;

/// <summary>What a link leads to, as errors name it.</summary>
/// <param name="Name">The words after "the".</param>
/// <param name="RunId">The run that the file is about; null when it is about none.</param>
internal sealed record WantedFile(string Name, string? RunId)
{
    public static WantedFile ResultsOf(string runId) => new($"results of run {runId}", runId);

    public static WantedFile ExportOf(string suiteName) => new($"export of suite '{suiteName}'", null);
}
