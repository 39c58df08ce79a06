namespace KoreBT.Analysis;

/// <summary>What only some assertions have.</summary>
internal sealed class AssertionExtra
{
    /// <summary>The key, where the utterance is not its own.</summary>
    public TextPlace? Key { get; set; }

    /// <summary>The assertion as it was read, where it has entities, scores or other cells.</summary>
    public UtteranceResult? Result { get; set; }
}
