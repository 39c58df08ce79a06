using System.Globalization;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>A run that is over, with its results on disk.</summary>
/// <param name="Run">What the platform says of it.</param>
/// <param name="Results">What was saved.</param>
internal sealed record FinishedRun(BatchTestRun Run, ResultsDownload Results)
{
    /// <summary>Missing records weigh more than utterances that the platform itself says it could not ask: nobody knows which they are.</summary>
    public int Code => Results.CountsAgree == false ? ExitCodes.ResultsIncomplete
        : Run.IsPartial ? ExitCodes.RunPartlyFailed
        : ExitCodes.Fine;

    /// <summary>What is wrong with the number of records; null when nothing is known to be.</summary>
    public string? Shortfall => Results.CountsAgree == false
        ? string.Create(CultureInfo.InvariantCulture, $"Warning: the results hold {Results.UtteranceCount?.ToString(CultureInfo.InvariantCulture) ?? "no whole table of"} utterances where the platform says it asked {Results.ExpectedUtteranceCount}. Records are missing or doubled, also when asked for again, so the numbers are not those of the run. Start another run.")
        : null;
}
