namespace KoreBT.Analysis;

/// <summary>The counts of both runs, and the number that is compared.</summary>
internal sealed class PairedCounts(PairedUnits units, ResamplingOptions options)
{
    private readonly LabelCounts _baseline = new(units, options.ZeroDivision);
    private readonly LabelCounts _candidate = new(units, options.ZeroDivision);

    public double? Baseline => options.Statistic.Of(_baseline);

    public double? Candidate => options.Statistic.Of(_candidate);

    public static (double? Baseline, double? Candidate) Observed(PairedUnits units, ResamplingOptions options)
    {
        PairedCounts counts = new(units, options);
        foreach (PairedGroup group in units.Groups)
        {
            counts.Add(group);
        }

        return (counts.Baseline, counts.Candidate);
    }

    public void Clear()
    {
        _baseline.Clear();
        _candidate.Clear();
    }

    public void Add(PairedGroup group)
    {
        _baseline.Add(group.Expected, group.Baseline, group.Count);
        _candidate.Add(group.Expected, group.Candidate, group.Count);
    }
}
