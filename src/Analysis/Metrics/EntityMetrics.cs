namespace KoreBT.Analysis;

/// <summary>
/// How often the values of one entity were right. What is counted is a value that was expected or extracted: each is in exactly one of the four counts. Source of the four words: the
/// MUC and SemEval evaluations (correct, incorrect, missing, spurious), as in Segura-Bedmar et al., SemEval-2013 task 9.1.
/// </summary>
/// <param name="Name">The entity.</param>
/// <param name="Correct">How often the expected value was extracted.</param>
/// <param name="WrongValue">How often another value was extracted than the expected one.</param>
/// <param name="Missed">How often a value was expected and none extracted.</param>
/// <param name="Spurious">How often a value was extracted that nobody expected.</param>
public sealed record EntityMetrics(string Name, long Correct, long WrongValue, long Missed, long Spurious)
{
    /// <summary>How often a value was expected: correct + wrong + missed.</summary>
    public long Support => Correct + WrongValue + Missed;

    /// <summary>Correct / (correct + wrong + spurious), from 0 to 1; null when nothing was extracted.</summary>
    public double? Precision => Ratio.Of(Correct, Correct + WrongValue + Spurious);

    /// <summary>Correct / (correct + wrong + missed), from 0 to 1; null when nothing was expected.</summary>
    public double? Recall => Ratio.Of(Correct, Support);

    /// <summary>2 correct / (2 correct + 2 wrong + missed + spurious), from 0 to 1; null when nothing was expected and nothing extracted.</summary>
    public double? F1 => Ratio.Of(2 * Correct, (2 * Correct) + (2 * WrongValue) + Missed + Spurious);

    /// <summary>The counts of two parts of one run together, under the name of the first.</summary>
    public static EntityMetrics operator +(EntityMetrics left, EntityMetrics right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left with
        {
            Correct = left.Correct + right.Correct,
            WrongValue = left.WrongValue + right.WrongValue,
            Missed = left.Missed + right.Missed,
            Spurious = left.Spurious + right.Spurious,
        };
    }

    /// <summary>The counts of two parts of one run together, under the name of the first.</summary>
    /// <param name="left">One part.</param>
    /// <param name="right">The other part.</param>
    public static EntityMetrics Add(EntityMetrics left, EntityMetrics right) => left + right;

    internal static EntityMetrics One(string name, EntityMatch match) => match switch
    {
        EntityMatch.Correct => new(name, 1, 0, 0, 0),
        EntityMatch.WrongValue => new(name, 0, 1, 0, 0),
        EntityMatch.Missed => new(name, 0, 0, 1, 0),
        _ => new(name, 0, 0, 0, 1),
    };
}
