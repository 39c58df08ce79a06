namespace KoreBT.Analysis;

/// <summary>How many utterances one intent takes from another, before and now, over the assertions whose verdicts can be compared.</summary>
/// <param name="Expected">The intent that loses them; <see cref="Intent.None"/> for false alarms.</param>
/// <param name="Predicted">The intent that gets them; <see cref="Intent.None"/> when nobody does.</param>
/// <param name="Before">The number in the baseline.</param>
/// <param name="After">The number in the candidate.</param>
public sealed record ConfusionChange(Intent Expected, Intent Predicted, long Before, long After)
{
    /// <summary>After less before; positive when the confusion grew.</summary>
    public long Change => After - Before;
}
