namespace KoreBT.Analysis;

/// <summary>How averages are taken.</summary>
public sealed record ClassificationOptions
{
    /// <summary>The intents averaged over; <see cref="LabelSet.Observed"/> unless set.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Observed;

    /// <summary>What an undefined number counts as in an average; <see cref="ZeroDivision.Zero"/> unless set.</summary>
    public ZeroDivision ZeroDivision { get; init; }
}
