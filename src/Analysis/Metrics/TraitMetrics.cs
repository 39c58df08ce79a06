namespace KoreBT.Analysis;

/// <summary>
/// How often one trait was found. An assertion may expect several traits, and a further one found beside them leaves it right (Kore.ai documentation, "Batch Testing"): it is
/// counted here all the same.
/// </summary>
/// <param name="Trait">The trait.</param>
/// <param name="Found">How often it was expected and found.</param>
/// <param name="Missed">How often it was expected and not found.</param>
/// <param name="Extra">How often it was found where traits were expected, but not this one.</param>
public sealed record TraitMetrics(Intent Trait, long Found, long Missed, long Extra)
{
    /// <summary>How often the trait was expected.</summary>
    public long Support => Found + Missed;

    /// <summary>Found / (found + extra), from 0 to 1; null when the trait was never found.</summary>
    public double? Precision => Ratio.Of(Found, Found + Extra);

    /// <summary>Found / (found + missed), from 0 to 1; null when the trait was never expected.</summary>
    public double? Recall => Ratio.Of(Found, Support);

    /// <summary>2 found / (2 found + missed + extra), from 0 to 1; null when the trait was neither expected nor found.</summary>
    public double? F1 => Ratio.Of(2 * Found, (2 * Found) + Missed + Extra);
}
