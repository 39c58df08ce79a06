namespace KoreBT.Analysis;

/// <summary>What <see cref="PairedBootstrap"/> and <see cref="ApproximateRandomisation"/> judge, and how long they try.</summary>
public sealed record ResamplingOptions
{
    /// <summary>The number that is compared; <see cref="PairedStatistic.MacroF1"/> unless set.</summary>
    public PairedStatistic Statistic { get; init; } = PairedStatistic.MacroF1;

    /// <summary>The intents averaged over, the same for both runs and in every resample; <see cref="LabelSet.Expected"/> unless set. <see cref="LabelSet.Observed"/> are those that either run knows.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Expected;

    /// <summary>What an undefined F1 counts as in an average; <see cref="ZeroDivision.Zero"/> unless set.</summary>
    public ZeroDivision ZeroDivision { get; init; }

    /// <summary>How many resamples are drawn, at least 1; 10,000 unless set. 2,000 are enough for a first look.</summary>
    public int Resamples { get; init; } = 10_000;

    /// <summary>Where the random numbers begin, any number; 1 unless set. The same seed and units give the same result everywhere.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Require() => ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 1, nameof(Resamples));
}
