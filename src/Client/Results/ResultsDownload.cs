namespace KoreBT.Client;

/// <summary>A results file that was saved whole.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="UtteranceCount">Utterances in its table, where rows of one utterance after another are one; null when no table was found.</param>
/// <param name="ExpectedUtteranceCount">Utterances that the platform says it asked; null when it does not say.</param>
public sealed record ResultsDownload(string Path, long Bytes, int? UtteranceCount, int? ExpectedUtteranceCount)
{
    /// <summary>
    /// False when the file speaks of more or fewer utterances than the platform says it asked: records are missing or doubled, and the numbers made from the file are
    /// not those of the run. Null when the platform does not say. An utterance that stands twice in a row in the suite counts as one or as two.
    /// </summary>
    public bool? CountsAgree { get; internal init; }
}
