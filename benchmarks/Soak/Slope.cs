namespace KoreBT.Benchmarks.Soak;

/// <summary>The straight line through samples by least squares: how steep it is, and how sure that is.</summary>
internal readonly record struct Slope(double PerHour, double StandardError)
{
    /// <returns>Null when there are fewer than three samples.</returns>
    public static Slope? Of(IReadOnlyCollection<(double Hours, double Value)> samples)
    {
        if (samples.Count < 3)
        {
            return null;
        }

        double meanHours = samples.Average(static sample => sample.Hours);
        double meanValue = samples.Average(static sample => sample.Value);
        double spread = samples.Sum(sample => Math.Pow(sample.Hours - meanHours, 2));
        double slope = samples.Sum(sample => (sample.Hours - meanHours) * (sample.Value - meanValue)) / spread;
        double residue = samples.Sum(sample => Math.Pow(sample.Value - meanValue - (slope * (sample.Hours - meanHours)), 2));
        return new(slope, Math.Sqrt(residue / (samples.Count - 2) / spread));
    }
}
