namespace KoreBT.Analysis;

/// <summary>The counts of <see cref="ClassificationReport"/> in arrays, to be filled and emptied ten thousand times, and what is derived from them by the same definitions.</summary>
internal sealed class LabelCounts(PairedUnits units, ZeroDivision policy)
{
    private readonly int[] _right = new int[units.Labels];
    private readonly int[] _expected = new int[units.Labels];
    private readonly int[] _predicted = new int[units.Labels];
    private int _total;
    private int _allRight;

    public double? Accuracy => Ratio.Of(_allRight, _total);

    public double? MicroF1
    {
        get
        {
            (long right, long both) = (0, 0);
            foreach (int label in units.Averaged)
            {
                right += _right[label];
                both += _expected[label] + _predicted[label];
            }

            return Ratio.Of(2 * right, both);
        }
    }

    public double? MacroF1 => MeanF1(static (_, _) => 1);

    public double? WeightedF1 => MeanF1(static (counts, label) => counts._expected[label]);

    public double? F1(Intent intent) => units.NumberOf(intent) is { } label ? F1(label) : null;

    public void Clear()
    {
        Array.Clear(_right);
        Array.Clear(_expected);
        Array.Clear(_predicted);
        (_total, _allRight) = (0, 0);
    }

    public void Add(int expected, int predicted, int count)
    {
        _total += count;
        _expected[expected] += count;
        _predicted[predicted] += count;
        if (expected == predicted)
        {
            _right[expected] += count;
            _allRight += count;
        }
    }

    private double? F1(int label) => Ratio.Of(2L * _right[label], (long)_expected[label] + _predicted[label]);

    private double? MeanF1(Func<LabelCounts, int, int> weight)
    {
        double sum = 0;
        long weights = 0;
        foreach (int label in units.Averaged)
        {
            if ((F1(label) ?? policy.Value()) is { } known)
            {
                sum += known * weight(this, label);
                weights += weight(this, label);
            }
        }

        return weights == 0 ? null : sum / weights;
    }
}
