namespace KoreBT.Analysis;

/// <summary>How often one intent was expected and another one predicted.</summary>
/// <param name="Expected">The label.</param>
/// <param name="Predicted">The bot's answer.</param>
/// <param name="Count">The number of assertions; at least 1.</param>
public sealed record Confusion(Intent Expected, Intent Predicted, long Count);
