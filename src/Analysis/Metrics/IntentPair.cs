namespace KoreBT.Analysis;

/// <summary>A cell of a confusion matrix.</summary>
/// <param name="Expected">The label.</param>
/// <param name="Predicted">The bot's answer.</param>
public readonly record struct IntentPair(Intent Expected, Intent Predicted)
{
    /// <summary>True when the answer is the label.</summary>
    public bool IsRight => Expected == Predicted;
}
