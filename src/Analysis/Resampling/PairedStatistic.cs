namespace KoreBT.Analysis;

/// <summary>A number of <see cref="ClassificationReport"/> whose change between two runs is judged by resampling.</summary>
public sealed class PairedStatistic
{
    private PairedStatistic(string name, Func<LabelCounts, double?> of)
    {
        Name = name;
        Of = of;
    }

    /// <summary>The plain mean of the F1 values of the label set.</summary>
    public static PairedStatistic MacroF1 { get; } = new("macro F1", static counts => counts.MacroF1);

    /// <summary>F1 of the summed counts of the label set.</summary>
    public static PairedStatistic MicroF1 { get; } = new("micro F1", static counts => counts.MicroF1);

    /// <summary>The mean of the F1 values of the label set, weighted by how often each was expected.</summary>
    public static PairedStatistic WeightedF1 { get; } = new("weighted F1", static counts => counts.WeightedF1);

    /// <summary>Right answers / units, "no intent" being an answer like any other; it has no label set.</summary>
    public static PairedStatistic Accuracy { get; } = new("accuracy", static counts => counts.Accuracy);

    /// <summary>The name results and reports print, for example <c>macro F1</c>.</summary>
    public string Name { get; }

    internal Func<LabelCounts, double?> Of { get; }

    /// <summary>F1 of one intent, whether it is in the label set or not; undefined where it is neither expected nor predicted.</summary>
    /// <param name="intent">The intent.</param>
    public static PairedStatistic F1Of(Intent intent) => new($"F1 of {intent.Name}", counts => counts.F1(intent));

    /// <summary>The same text as <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
